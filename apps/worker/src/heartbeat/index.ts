export { openHeartbeat } from './open-heartbeat.ts'
