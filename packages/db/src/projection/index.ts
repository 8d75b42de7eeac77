export { project, type Projected } from './project.ts'
export { rebuild } from './rebuild.ts'
