export { openCollector, type TakenSpan } from './open-collector.ts'
