export { containing, type Paging } from './paging.ts'
