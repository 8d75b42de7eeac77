export * from './meeting.ts'
