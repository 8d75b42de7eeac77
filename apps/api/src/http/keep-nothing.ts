import type { MiddlewareHandler } from 'hono'

/** What does not say how long it may be kept is of people: neither browsers nor proxies keep it. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
