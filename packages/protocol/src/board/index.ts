export type { BoardContent, BoardLevel, BoardRow, BoardTask, BoardView } from './answers.ts'
