export { dryRun, type DryRun } from './play.ts'
export { recordEvent } from './record-event.ts'
