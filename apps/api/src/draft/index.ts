export { draft } from './draft.procedures.ts'
