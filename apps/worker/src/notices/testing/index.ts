export { linkIn, openMailBox } from './mail-box.ts'
