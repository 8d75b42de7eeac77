export { dryRun, type DryRun } from './play.ts'
