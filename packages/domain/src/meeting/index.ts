export * from './aggregate.ts'
export * from './meeting.ts'
export * from './members.ts'
