import { randomUUID } from 'node:crypto'
import {
  endLinks,
  endRecovery,
  endSessions,
  findHolder,
  findIdentity,
  listPasskeys,
  listRecoveries,
  listSessions,
  saveLink,
  saveRecovery,
} from '@khoan-viec/db/accounts'
import { findPerson } from '@khoan-viec/db/people'
import {
  type AccountActRow,
  accountActsAsked,
  accountOf,
  type AccountRow,
  accountsAsked,
  type MyAccount,
  type OneTimeLink,
  recoveryOf,
  sessionOf,
} from '@khoan-viec/protocol/accounts'
import type { Page } from '@khoan-viec/protocol/core'
import { identityOf, makeLink } from '../accounts/index.ts'
import { notFound, Refused, router, type Services, type Viewer } from '../trpc/index.ts'
import { isKeeper, keeper, note, provenKeeper, withAccount } from './keeper.ts'
import { listActRows, listRows, recoverableSince } from './rows.ts'

const INVITATION_MS = 7 * 24 * 3_600_000
const RECOVERY_LINK_MS = 24 * 3_600_000

export const account = router({
  /** One's own: how one signs in, and from where one is signed in. */
  mine: withAccount.query(async ({ ctx: { viewer, account: mine, services } }): Promise<MyAccount> => {
    const holder = await findHolder(services.accounts, viewer.person.id)
    if (!holder) throw notFound()
    const { oidc } = services
    const [passkeys, sessions, identity] = await Promise.all([
      listPasskeys(services.accounts, mine.id),
      listSessions(services.accounts, mine.id, new Date().toISOString()),
      oidc && findIdentity(services.accounts, mine.id, identityOf(oidc, '')),
    ])
    return {
      username: holder.username,
      hasTotp: holder.hasTotp,
      passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name: name ?? '', madeAt: createdAt ?? '' })),
      ...(oidc ? { oidc: { label: oidc.label, ...linkedBy(identity) } } : {}),
      sessions: sessions.map(({ id, createdAt, updatedAt, userAgent }) => ({
        id,
        isThis: id === mine.session,
        since: createdAt,
        usedAt: updatedAt,
        browser: userAgent ?? '',
      })),
      keepsAccounts: isKeeper(viewer),
    }
  }),

  endSession: withAccount.input(sessionOf).mutation(async ({ ctx: { viewer, account: mine, services }, input }) => {
    if ((await endSessions(services.accounts, mine.id, { only: input.id })) === 0) throw notFound()
    await afterEnding(services, viewer)
  }),

  endOtherSessions: withAccount.mutation(async ({ ctx: { viewer, account: mine, services } }) => {
    await endSessions(services.accounts, mine.id, { allBut: mine.session })
    await afterEnding(services, viewer)
  }),

  list: keeper
    .input(accountsAsked)
    .query(({ ctx: { viewer, services }, input }): Promise<Page<AccountRow>> => listRows(services, viewer, input)),

  acts: keeper
    .input(accountActsAsked)
    .query(({ ctx: { viewer, services }, input }): Promise<Page<AccountActRow>> =>
      listActRows(services, viewer, input),
    ),

  /** A link for somebody of the organisation; another made before is good no more. */
  invite: provenKeeper.input(accountOf).mutation(async ({ ctx: { viewer, services }, input }): Promise<OneTimeLink> => {
    const { person } = input
    if (!(await findPerson(viewer.house.db, person))) throw notFound()
    if (await findHolder(services.accounts, person)) throw new Refused({ code: 'has-account', field: 'person' })
    const link = await keepLink(services, viewer, { person, kind: 'INVITATION', goodMs: INVITATION_MS })
    await note(services, viewer, { person, act: 'INVITED' })
    return link
  }),

  /** Withdraws whatever link somebody was given. */
  withdraw: keeper.input(accountOf).mutation(async ({ ctx: { viewer, services }, input: { person } }) => {
    if (!(await endLinks(services.accounts, person, new Date().toISOString()))) throw notFound()
    await note(services, viewer, { person, act: 'INVITATION_WITHDRAWN' })
  }),

  /** Begins to give an account back; nothing of it changes until somebody else confirms. */
  beginRecovery: provenKeeper.input(accountOf).mutation(async ({ ctx: { viewer, services }, input: { person } }) => {
    if (!(await findHolder(services.accounts, person))) throw new Refused({ code: 'no-account', field: 'person' })
    const begun_at = new Date().toISOString()
    await saveRecovery(services.accounts, { id: randomUUID(), person, begun_by: viewer.person.id, begun_at })
    await note(services, viewer, { person, act: 'RECOVERY_BEGUN' })
  }),

  dropRecovery: keeper.input(recoveryOf).mutation(async ({ ctx: { viewer, services }, input: { id } }) => {
    const { person } = await endOpen(services, id)
    await note(services, viewer, { person, act: 'RECOVERY_DROPPED' })
  }),

  /** The second person's word: neither who began it, nor whose account it is. */
  confirmRecovery: provenKeeper
    .input(recoveryOf)
    .mutation(async ({ ctx: { viewer, services }, input: { id } }): Promise<OneTimeLink> => {
      const { begun_by, person } = await findOpen(services, id)
      if ([begun_by, person].includes(viewer.person.id)) throw new Refused({ code: 'other-person' })
      await endOpen(services, id)
      const link = await keepLink(services, viewer, { person, kind: 'RECOVERY', goodMs: RECOVERY_LINK_MS })
      await note(services, viewer, { person, act: 'RECOVERY_CONFIRMED' })
      return link
    }),
})

const linkedBy = (identity: { readonly id: string; readonly createdAt: string } | undefined) =>
  identity ? { linked: { id: identity.id, since: identity.createdAt } } : {}

async function afterEnding(services: Services, viewer: Viewer): Promise<void> {
  services.sessions.forget()
  await note(services, viewer, { person: viewer.person.id, act: 'SESSIONS_ENDED' })
}

async function findOpen({ accounts }: Services, id: string) {
  const found = (await listRecoveries(accounts, recoverableSince())).find((each) => each.id === id)
  if (!found) throw notFound()
  return found
}

async function endOpen(services: Services, id: string) {
  const found = await findOpen(services, id)
  if (!(await endRecovery(services.accounts, id, new Date().toISOString()))) throw notFound()
  return found
}

type Making = { readonly person: string; readonly kind: 'INVITATION' | 'RECOVERY'; readonly goodMs: number }

async function keepLink(
  { accounts }: Services,
  viewer: Viewer,
  { person, kind, goodMs }: Making,
): Promise<OneTimeLink> {
  const { token, hash } = makeLink()
  const now = Date.now()
  const expiresAt = new Date(now + goodMs).toISOString()
  const made_at = new Date(now).toISOString()
  await saveLink(accounts, { hash, kind, person, made_by: viewer.person.id, made_at, expires_at: expiresAt })
  return { token, expiresAt }
}
