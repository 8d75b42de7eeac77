export { listDelegations, listMandatesOf } from './delegation.queries.ts'
