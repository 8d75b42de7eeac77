export { cycle } from './cycle.procedures.ts'
