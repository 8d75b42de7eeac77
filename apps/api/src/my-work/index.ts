export { listAwaited, listMine } from './todos.ts'
export { work } from './work.procedures.ts'
