import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'

const WINDOW_MS = 10_000
/** Far beyond what people do, short of what harms. */
const CHANGES_MOST = 1_200

/** Limits changes by who sends them: the session, or the address of who has none. Reading is not limited. */
export const limitChanges = () =>
  rateLimiter({
    windowMs: WINDOW_MS,
    limit: CHANGES_MOST,
    skip: (c) => c.req.method === 'GET' || c.req.method === 'HEAD',
    keyGenerator: (c) => c.req.header('cookie') ?? addressOf(c),
    handler: (c) => c.json({ code: 'TOO_MANY_REQUESTS' }, 429),
  })

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
