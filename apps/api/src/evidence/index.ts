export { evidenceRoutes } from './evidence.routes.ts'
export { placeOf, storeEvidence } from './store.ts'
