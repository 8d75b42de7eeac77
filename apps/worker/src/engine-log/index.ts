export { engineLog } from './engine-log.ts'
