import type { Context } from 'hono'
import { MemoryStore, rateLimiter } from 'hono-rate-limiter'
import type { Sessions } from '../accounts/sessions.ts'
import { askToWait } from './say-refusal.ts'
import type { TellClient } from './tell-clients.ts'

const WINDOW_MS = 10_000
/** Far beyond what people do, short of what harms. */
const CHANGES_MOST = 1_200
const SIGN_INS_WINDOW_MS = 60_000
/** A whole office behind one address signs in within a minute; each password costs a sixteenth of a second. */
const SIGN_INS_MOST = 300

/** Tells who sends a request, for limits: the person of a session that there is, else the place it comes from. */
export type TellSender = (c: Context) => Promise<string>

/** A cookie says nothing before it was looked up: whoever made one up for each request would never be counted twice. */
export const tellSenders =
  (sessions: Pick<Sessions, 'find'>, tellClient: TellClient): TellSender =>
  async (c) => {
    const session = await sessions.find(c.req.raw.headers)
    return session ? JSON.stringify([session.rehearsal, session.person]) : tellClient(c)
  }

/** Limits changes by who sends them, each of those that come together. Reading is not limited. */
export function limitChanges(tellSender: TellSender) {
  const store = new MemoryStore()
  return rateLimiter({
    windowMs: WINDOW_MS,
    limit: CHANGES_MOST,
    store,
    skip: (c) => c.req.method === 'GET' || c.req.method === 'HEAD',
    keyGenerator: async (c) => {
      const sender = await tellSender(c)
      for (let more = callsIn(c.req.path) - 1; more > 0; more--) store.increment(sender)
      return sender
    },
    handler: () => askToWait(WINDOW_MS),
  })
}

/** Procedures that are called at once have commas between their names, plain or written as `%2C`. */
const callsIn = (path: string): number => path.split(/,|%2c/i).length

const HEAVY_WINDOW_MS = 60_000
/** Papers, books and whole records are made for each who asks: more than anybody reads in a minute. */
const HEAVY_MOST = 60

/** Limits what takes long to make, by who asks for it. */
export const limitHeavy = (tellSender: TellSender) =>
  rateLimiter({
    windowMs: HEAVY_WINDOW_MS,
    limit: HEAVY_MOST,
    keyGenerator: tellSender,
    handler: () => askToWait(HEAVY_WINDOW_MS),
  })

/** A seat of a rehearsal has no secret that could be guessed, and a whole class takes them at once. */
const SEAT = '/auth/seat/take'

/**
 * Limits what is asked of accounts by the place it comes from, whatever cookies come with it. What only asks is counted for
 * itself: a passkey's challenge is kept until it is answered.
 */
export const limitSignIns = (tellClient: TellClient) =>
  rateLimiter({
    windowMs: SIGN_INS_WINDOW_MS,
    limit: SIGN_INS_MOST,
    skip: (c) => c.req.path === SEAT,
    keyGenerator: (c) => `${c.req.method === 'POST' ? 'does' : 'asks'} ${tellClient(c)}`,
    handler: (c) =>
      c.json({ code: 'TOO_MANY_REQUESTS', refusal: { code: 'sign-in-wait', data: { seconds: 60 } } }, 429),
  })
