export { seats, session } from './session.procedures.ts'
export { whoOneMayBe } from './who-one-may-be.ts'
