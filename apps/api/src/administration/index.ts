export { administration } from './administration.procedures.ts'
