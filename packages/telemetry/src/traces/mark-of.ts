import { createHash } from 'node:crypto'

const random = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const HEX = 32

/** By which the traces of one request in two processes are found together. Only an id drawn at random has one: any other could be guessed back. */
export const markOf = (requestId: string): string | undefined =>
  random.test(requestId) ? createHash('sha256').update(requestId).digest('hex').slice(0, HEX) : undefined
