export { type Act, actsIn } from './acts.ts'
export { buildIn } from './build.ts'
export { writeHistory } from './write-history.ts'
export { eventsOf, type HistoryEvent } from './events.ts'
