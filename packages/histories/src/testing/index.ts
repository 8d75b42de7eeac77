export { eraseRecorded, keepRecorded, recordAct } from './keep-recorded.ts'
export { bundleOfToday, readSmallYear } from './small-year.ts'
