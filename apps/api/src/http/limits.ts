import { rateLimiter } from 'hono-rate-limiter'
import { askToWait } from './say-refusal.ts'
import type { TellClient } from './tell-clients.ts'

const WINDOW_MS = 10_000
/** Far beyond what people do, short of what harms. */
const CHANGES_MOST = 1_200
const SIGN_INS_WINDOW_MS = 60_000
/** A whole office behind one address signs in within a minute; each password costs a sixteenth of a second. */
const SIGN_INS_MOST = 300

/** Limits changes by who sends them: the session, or the address of who has none. Reading is not limited. */
export const limitChanges = (tellClient: TellClient) =>
  rateLimiter({
    windowMs: WINDOW_MS,
    limit: CHANGES_MOST,
    skip: (c) => c.req.method === 'GET' || c.req.method === 'HEAD',
    keyGenerator: (c) => c.req.header('cookie') ?? tellClient(c),
    handler: () => askToWait(WINDOW_MS),
  })

const HEAVY_WINDOW_MS = 60_000
/** Papers, books and whole records are made for each who asks: more than anybody reads in a minute. */
const HEAVY_MOST = 60

/** Limits what takes long to make, by who asks for it. */
export const limitHeavy = (tellClient: TellClient) =>
  rateLimiter({
    windowMs: HEAVY_WINDOW_MS,
    limit: HEAVY_MOST,
    keyGenerator: (c) => c.req.header('cookie') ?? tellClient(c),
    handler: () => askToWait(HEAVY_WINDOW_MS),
  })

/** A seat of a rehearsal has no secret that could be guessed, and a whole class takes them at once. */
const SEAT = '/auth/seat/take'

/** Limits what is asked of accounts by the address it comes from, whatever cookies come with it. */
export const limitSignIns = (tellClient: TellClient) =>
  rateLimiter({
    windowMs: SIGN_INS_WINDOW_MS,
    limit: SIGN_INS_MOST,
    skip: (c) => c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.path === SEAT,
    keyGenerator: tellClient,
    handler: (c) =>
      c.json({ code: 'TOO_MANY_REQUESTS', refusal: { code: 'sign-in-wait', data: { seconds: 60 } } }, 429),
  })
