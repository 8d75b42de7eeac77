export { evidenceIn } from './evidence-in.ts'
export { evidenceRoutes } from './evidence.routes.ts'
export { storeEvidence } from './store.ts'
