import { inSpan } from '@khoan-viec/telemetry/traces'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { requestSeconds } from './meters.ts'

const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

/**
 * Times and traces every request under the pattern that answered it: an address may hold anything, a pattern is ours. Every trace
 * begins here: what a request says of one that it belongs to, anybody may have written.
 */
export const measureRequests: MiddlewareHandler = (c, next) =>
  inSpan('request', {}, async (span) => {
    const end = requestSeconds.startTimer()
    await next()
    const { method } = c.req
    const told = { method: methods.has(method) ? method : 'OTHER', route: routePath(c, -1), status: c.res.status }
    end(told)
    span.note(told)
  })
