export { startTemporalServer, type TemporalServer, type TemporalServerOptions } from './start-server.ts'
