export { acknowledge, listOpen, listUnacknowledged } from './alarms.ts'
