export { organisation } from './organisation.procedures.ts'
