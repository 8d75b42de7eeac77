export { exportRoutes } from './export.routes.ts'
export { exportOcel } from './export-ocel.ts'
export { exportFound, exportRecord } from './export-sheet.ts'
export { exportXes } from './export-xes.ts'
