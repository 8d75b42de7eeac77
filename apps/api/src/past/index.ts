export { openPasts, type Pasts } from './open-pasts.ts'
