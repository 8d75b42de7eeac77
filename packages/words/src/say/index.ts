export { sayAct, sayPeriod } from './periods.ts'
export { type Fact, type RecordWords, tellEvent, type Writing } from './tell-event.ts'
