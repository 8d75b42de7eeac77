export { isAuditor, lookWhoAsks } from './auditor.ts'
export { log } from './log.procedures.ts'
export { logRoutes } from './log.routes.ts'
