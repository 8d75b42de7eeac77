export { assessment } from './assessment.procedures.ts'
