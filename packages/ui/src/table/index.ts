export { Table, type Column, type Sorting } from './table.tsx'
export { Pager } from './pager.tsx'
export { pageSlice } from './page-slice.ts'
