export { type Meters, openMeters } from './meters.ts'
export { readMetrics, type Sample } from './read-metrics.ts'
export { serveMetrics } from './serve-metrics.ts'
