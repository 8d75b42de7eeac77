export { takeHouse } from './take-house.ts'
export { type Lock, takeLock } from './take-lock.ts'
