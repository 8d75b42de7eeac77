import { join } from 'node:path'
import { type Lock, takeLock } from './take-lock.ts'

/** Takes a house for oneself, as whoever writes its record does; undefined while somebody else holds it. */
export const takeHouse = (house: string): Lock | undefined => takeLock(join(house, 'house.lock'))
