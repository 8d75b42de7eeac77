export { measureActivities } from './measure-activities.ts'
export { engineMetrics, measureHouses, serveWorkerMetrics } from './serve.ts'
