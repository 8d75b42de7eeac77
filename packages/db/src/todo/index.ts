export { listOwed, type Owed } from './list-owed.ts'
export { listTodosOf, type TodoRecord } from './todo.queries.ts'
