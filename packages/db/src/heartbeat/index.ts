export { type Heartbeat, HEARTBEAT_MS, keepHeartbeat, readHeartbeat } from './heartbeat.ts'
