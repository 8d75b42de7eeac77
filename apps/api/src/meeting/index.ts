export { meeting } from './meeting.procedures.ts'
export { viewMeeting } from './view-meeting.ts'
