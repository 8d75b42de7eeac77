export { openReceiver, type Received } from './receiver.ts'
