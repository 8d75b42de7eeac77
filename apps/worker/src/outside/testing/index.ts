export { type Heard, openListener, type Said } from './listener.ts'
