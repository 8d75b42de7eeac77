export { acceptance, followUp } from './follow-up.procedures.ts'
