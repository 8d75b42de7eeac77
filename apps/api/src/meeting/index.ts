export { meeting } from './meeting.procedures.ts'
