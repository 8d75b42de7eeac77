export { account } from './account.procedures.ts'
