export { startTemporalServer } from './start-server.ts'
