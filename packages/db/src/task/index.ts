export { inScope, type Scope } from './scope.ts'
export { findOnward } from './onward.ts'
export { scopeFor } from './scope-for.ts'
export {
  countLights,
  findTask,
  listSuccessors,
  listTasks,
  listTasksById,
  listTitles,
  listUncontinued,
  type TaskColumn,
  type TaskFilter,
  type TaskRecord,
} from './task.queries.ts'
