export { notice } from './notice.procedures.ts'
