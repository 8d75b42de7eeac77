export { type Arrived, linkIn, openMailBox } from './mail-box.ts'
export { openPushService } from './push-service.ts'
