export type { MyWork, TodoRow } from './answers.ts'
