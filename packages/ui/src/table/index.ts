export { Table, type Column, type Sorting } from './table.tsx'
export { pageSlice, Pager } from './pager.tsx'
