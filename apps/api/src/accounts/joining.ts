import {
  type Accounts,
  disarm,
  findHolder,
  findLink,
  hasHolders,
  isUsernameTaken,
  saveAccountAct,
  spendLink,
} from '@khoan-viec/db/accounts'
import { findPerson, listTenuresOf } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { dayOf } from '@khoan-viec/domain/calendar'
import { isHeldOn } from '@khoan-viec/domain/organisation'
import { type FirstSetUp, type Joining, joinAccept, joinLook } from '@khoan-viec/protocol/accounts'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { Kysely } from 'kysely'
import type { House } from '../house/index.ts'
import { Refused } from '../trpc/refused.ts'
import { findKeeper } from './establish.ts'
import { endFirstLink, isFirstLink } from './first-link.ts'
import { hashLink } from './one-time-link.ts'
import { refusePassword } from './password-policy.ts'
import { refusal } from './refusal.ts'

export type JoiningOptions = {
  readonly data: string
  readonly db: Kysely<Accounts>
  /** The live house. @throws Refused while it is not ready */
  readonly house: () => Promise<House>
  readonly establish: (house: House, first: FirstSetUp) => Promise<string>
}

/** What a good link leads to: `person` is absent while the organisation is not entered. */
type Found = { readonly kind: Joining['kind']; readonly person?: string; readonly hash?: string }

/** Coming in by a one-time link: an account is made, or given back with everything about it new. */
export function joining({ data, db, house, establish }: JoiningOptions): BetterAuthPlugin {
  async function find(token: string): Promise<Found> {
    if (await isFirstLink(data, token)) {
      if (await hasHolders(db)) throw refusal({ code: 'link-ended' })
      const keeper = await findKeeper(await house())
      return keeper ? { kind: 'INVITATION', person: keeper.person } : { kind: 'FIRST' }
    }
    const link = await findLink(db, hashLink(token), new Date().toISOString())
    if (!link) throw refusal({ code: 'link-ended' })
    return { kind: link.kind, person: link.person, hash: link.hash }
  }

  async function view({ kind, person: id }: Found): Promise<Joining> {
    if (id === undefined || kind === 'FIRST') return { kind: 'FIRST' }
    const { db: record } = await house()
    const person = await findPerson(record, id)
    if (!person) throw refusal({ code: 'link-ended' })
    const today = dayOf(new Date().toISOString())
    const units = await listUnitNames(record, today)
    const posts = (await listTenuresOf(record, id))
      .filter((tenure) => isHeldOn(tenure, today))
      .map((tenure) => ({ ...tenure, unitName: units.get(tenure.unit) ?? tenure.unit }))
    const username = kind === 'RECOVERY' ? (await findHolder(db, id))?.username : undefined
    return { kind, person, posts, ...(username === undefined ? {} : { username }) }
  }

  return {
    id: 'joining',
    endpoints: {
      lookAtLink: createAuthEndpoint('/join/look', { method: 'POST', body: joinLook }, async (ctx) =>
        ctx.json(await view(await find(ctx.body.token))),
      ),
      acceptLink: createAuthEndpoint('/join/accept', { method: 'POST', body: joinAccept }, async (ctx) => {
        const { token, username, password, first } = ctx.body
        const found = await find(token)
        const seen = await view(found)
        const name = seen.kind === 'FIRST' ? first?.name : seen.person.name
        if (name === undefined) throw refusal({ code: 'missing', field: 'first' })
        const former = found.kind === 'RECOVERY' ? await findHolder(db, found.person ?? '') : undefined
        if (found.kind === 'RECOVERY' && !former) throw refusal({ code: 'link-ended' })
        if (found.kind !== 'RECOVERY' && found.person && (await findHolder(db, found.person)))
          throw refusal({ code: 'link-ended' })
        const called = former?.username ?? username
        if (called === undefined) throw refusal({ code: 'missing', field: 'username' })
        const refused = refusePassword(password, { hasCode: false, known: [called, name] })
        if (refused) throw refusal(refused)
        if (!former && (await isUsernameTaken(db, called))) throw refusal({ code: 'name-taken', field: 'username' })

        const person = found.person ?? (first && (await enter(first)))
        if (person === undefined) throw refusal({ code: 'missing', field: 'first' })
        const now = new Date().toISOString()
        if (found.hash === undefined) await endFirstLink(data)
        else if (!(await spendLink(db, found.hash, now))) throw refusal({ code: 'link-ended' })

        const { internalAdapter, password: hasher } = ctx.context
        const hash = await hasher.hash(password)
        const known = former && (await internalAdapter.findUserById(former.id))
        if (former) {
          await disarm(db, former.id)
          await internalAdapter.updatePassword(former.id, hash)
        }
        const user =
          known ??
          (await internalAdapter.createUser(
            { email: `${person}@account.invalid`, emailVerified: false, name, username: called, person },
            { method: 'invitation' },
          ))
        if (!former)
          await internalAdapter.linkAccount({
            userId: user.id,
            providerId: 'credential',
            accountId: user.id,
            password: hash,
          })
        await saveAccountAct(db, { at: now, by: person, person, act: former ? 'RECOVERED' : 'JOINED' })
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ person })
      }),
    },
  }

  async function enter(first: FirstSetUp): Promise<string> {
    try {
      return await establish(await house(), first)
    } catch (error) {
      throw error instanceof Refused ? refusal(error.refusal) : error
    }
  }
}
