export { evidenceRoutes } from './evidence.routes.ts'
export { placeOf } from './store.ts'
