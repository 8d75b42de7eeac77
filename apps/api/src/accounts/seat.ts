import { createHash } from 'node:crypto'
import { findPerson } from '@khoan-viec/db/people'
import { refuse, type Refusal } from '@khoan-viec/domain/core'
import { seatTaken } from '@khoan-viec/protocol/session'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { findCycle, type Houses } from '../house/index.ts'

/**
 * Taking a seat: in a rehearsal anybody may be anybody. That freedom hangs on the house being a rehearsal and on nothing
 * else, so it is asked of the house each time.
 */
export const seats = (houses: Houses): BetterAuthPlugin => ({
  id: 'seats',
  schema: {
    session: {
      fields: {
        rehearsal: { type: 'string', required: false, input: false },
        person: { type: 'string', required: false, input: false },
      },
    },
  },
  endpoints: {
    takeSeat: createAuthEndpoint('/seat/take', { method: 'POST', body: seatTaken }, async (ctx) => {
      const { rehearsal, person: id } = ctx.body
      const house = await houses.find(rehearsal)
      const person = house && (await findPerson(house.db, id))
      if (!house || !person) throw refusal('NOT_FOUND', { code: 'not-found' })
      const cycle = await findCycle(house)
      if (cycle && !cycle.rehearsal) throw refusal('FORBIDDEN', refuse('not-a-rehearsal').refusal)

      const { internalAdapter } = ctx.context
      const before = await getSessionFromCtx(ctx, { disableRefresh: true })
      const email = addressOf(rehearsal, id)
      const known = await internalAdapter.findUserByEmail(email)
      const user =
        known?.user ?? (await internalAdapter.createUser({ email, emailVerified: false, name: id }, { method: 'seat' }))
      const session = await internalAdapter.createSession(user.id, false, { rehearsal, person: id }, true)
      await setSessionCookie(ctx, { session, user })
      if (before) await internalAdapter.deleteSession(before.session.token)
      return ctx.json({ person })
    }),
  },
})

/** Where the account behind a seat is found: one for each person of each rehearsal, without a password. The address leads nowhere. */
function addressOf(rehearsal: string, person: string): string {
  const digest = createHash('sha256').update(`${rehearsal}/${person}`).digest('hex').slice(0, 40)
  return `${digest}@seat.invalid`
}

const refusal = (status: 'NOT_FOUND' | 'FORBIDDEN', said: Refusal) =>
  new APIError(status, { message: said.code, refusal: said })
