export { type Lock, takeLock } from './take-lock.ts'
