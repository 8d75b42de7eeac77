import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { requestSeconds } from './meters.ts'

const methods = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

/** Times every request under the pattern that answered it: an address may hold anything, a pattern is ours. */
export const measureRequests: MiddlewareHandler = async (c, next) => {
  const end = requestSeconds.startTimer()
  await next()
  const { method } = c.req
  end({ method: methods.has(method) ? method : 'OTHER', route: routePath(c, -1), status: c.res.status })
}
