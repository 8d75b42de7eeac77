export { type LogReport, verifyLog, type VerifyOptions } from './verify-log.ts'
