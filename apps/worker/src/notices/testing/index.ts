export { type Arrived, linkIn, openMailBox } from './mail-box.ts'
