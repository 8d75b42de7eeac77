export { namesIn } from './names-in.ts'
export { task } from './task.procedures.ts'
export { viewTask } from './view-task.ts'
