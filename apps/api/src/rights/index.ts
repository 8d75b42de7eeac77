export { accessRoutes, describeAccess } from './access.routes.ts'
export { findLent, type Lent } from './token.ts'
export { rights } from './rights.procedures.ts'
