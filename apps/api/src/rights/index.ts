export { accessRoutes, describeAccess } from './access.routes.ts'
export { rights } from './rights.procedures.ts'
