export type { AgendaItem, AgendaRound, MeetingRow, MeetingView, Spread } from './answers.ts'
export { meetingCommand, meetingObey } from './commands.ts'
export { meetingList } from './inputs.ts'
