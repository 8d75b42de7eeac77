export { awaitReady } from './await-ready.ts'
export { healthRoutes } from './health.routes.ts'
export { type Missing, openReadiness } from './readiness.ts'
