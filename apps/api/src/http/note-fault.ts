import { randomUUID } from 'node:crypto'
import type { Log } from '@khoan-viec/telemetry/log'
import type { Context } from 'hono'
import { routePath } from 'hono/route'

/** Writes down what went wrong here, and answers the id by which it is found in the log; never what it was about. */
export function noteFault(log: Log, c: Context, error: Error): string {
  const fault = randomUUID()
  log.error({ fault, path: routePath(c, -1), err: error }, 'internal')
  return fault
}
