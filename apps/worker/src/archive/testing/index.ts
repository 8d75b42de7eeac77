export { CYCLE, openProcess } from './open-process.ts'
