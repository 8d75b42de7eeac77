export { type Cell, type SheetPlan, writeSheet } from './write-sheet.ts'
