export { eraseRecorded, keepRecorded, recordAct, sayInArchive } from './keep-recorded.ts'
export { bundleOfToday, readSmallYear } from './small-year.ts'
