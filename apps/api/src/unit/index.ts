export { unit } from './unit.procedures.ts'
