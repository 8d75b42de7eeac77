import type { KeyScope } from '@khoan-viec/protocol/rights'
import type { MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import type { TellClient } from '../http/index.ts'
import { findLent, type Lent } from '../rights/index.ts'
import type { Services } from '../trpc/index.ts'
import { sayProblem } from './problem.ts'

/** What every handler of the API finds in its context. */
export type Asking = { Variables: { lent: Lent } }

const WINDOW_MS = 60_000
/** Requests in a window: a list of a hundred communes is read through in a few. */
const REQUESTS_MOST = 600

/** Finds what is lent to whoever asks, before anything is counted or answered. */
export const lookWhatIsLent =
  (services: Services): MiddlewareHandler<{ Variables: { lent?: Lent } }> =>
  async (c, next) => {
    const lent = await findLent(services, c.req.raw.headers)
    // What an auditor reads is kept in a log of its own, which no key writes.
    if (lent && !lent.taker.posts.some(({ post }) => post === 'AUDITOR')) c.set('lent', lent)
    await next()
  }

/** So many requests a minute of each key, or of an address without one; the answer says how many are left, and when to try again. */
export const limitRequests = (tellClient: TellClient, most = REQUESTS_MOST) =>
  rateLimiter<{ Variables: { lent?: Lent } }>({
    windowMs: WINDOW_MS,
    limit: most,
    standardHeaders: 'draft-7',
    keyGenerator: (c) => c.get('lent')?.id ?? tellClient(c),
    handler: (c) => sayProblem(c, 429, { code: 'too-many-requests' }),
  })

/** Nobody without a key. */
export const requireKey: MiddlewareHandler<{ Variables: { lent?: Lent } }> = async (c, next) => {
  if (!c.get('lent')) return sayProblem(c, 401, { code: 'key-needed' }, { 'www-authenticate': 'Bearer' })
  return next()
}

export const requireScope =
  (scope: KeyScope): MiddlewareHandler<Asking> =>
  async (c, next) => {
    if (!c.get('lent').scopes.includes(scope)) return sayProblem(c, 403, { code: 'scope-missing', field: scope })
    return next()
  }

/** Each parameter by a name that is known, and once: one that is misspelt would be answered as if it had not been asked. */
export const requireParameters =
  (known: readonly string[]): MiddlewareHandler<Asking> =>
  async (c, next) => {
    const names = [...new URL(c.req.url).searchParams.keys()]
    const wrong = names.find((name, index) => !known.includes(name) || names.indexOf(name) !== index)
    return wrong === undefined ? next() : sayProblem(c, 400, { code: 'malformed', field: wrong })
  }
