export { checkHistory, compareWithRecord } from './check-history.ts'
export type { HistoryFault } from './fault.ts'
export { type Histories, listHistories } from './list-histories.ts'
export { type Faulty, replayYear, type YearReplay } from './replay-year.ts'
