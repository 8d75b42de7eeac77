export type { BoardRow, BoardView } from './answers.ts'
