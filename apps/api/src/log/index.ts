export { log } from './log.procedures.ts'
export { logRoutes } from './log.routes.ts'
