export { evidenceRoutes } from './evidence.routes.ts'
export { storeEvidence } from './store.ts'
