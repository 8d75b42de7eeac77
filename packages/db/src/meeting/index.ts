export { findMeeting, listMeetings, type MeetingRecord } from './meeting.queries.ts'
