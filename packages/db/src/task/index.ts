export { inScope, type Scope } from './scope.ts'
export {
  countLights,
  findTask,
  listTasks,
  listTasksById,
  listTitles,
  type TaskColumn,
  type TaskFilter,
  type TaskRecord,
} from './task.queries.ts'
