export { board } from './board.procedures.ts'
export { boardRow, listBoards, listPublishedTasks } from './read-boards.ts'
