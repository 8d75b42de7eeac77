export { delegation } from './delegation.procedures.ts'
