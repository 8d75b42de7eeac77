export { type EventWays, openEvents } from './open-events.ts'
