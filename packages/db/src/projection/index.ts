export { project, type Projected, projectTogether } from './project.ts'
export { rebuild } from './rebuild.ts'
export { replay } from './replay.ts'
export { type View, viewNames, views } from './views.ts'
