export { asOf } from './as-of.procedures.ts'
