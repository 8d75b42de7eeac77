export { softwareRoutes } from './software.routes.ts'
