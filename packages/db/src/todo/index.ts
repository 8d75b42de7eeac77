export { listTodosFor, listTodosOf, type TodoRecord } from './todo.queries.ts'
