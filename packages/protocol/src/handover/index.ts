export type { HandoverRow, HandoverView } from './answers.ts'
export { handoverCommand, handoverObey } from './commands.ts'
