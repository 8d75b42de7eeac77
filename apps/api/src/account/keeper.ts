import { saveAccountAct } from '@khoan-viec/db/accounts'
import { keepsAccounts } from '@khoan-viec/domain/access'
import type { AccountAct } from '@khoan-viec/protocol/accounts'
import { requireProof } from '../command/index.ts'
import { notFound, ofOneself, Refused, type Services, signedIn, type Viewer } from '../trpc/index.ts'

export const isKeeper = ({ actor, time, cycle }: Viewer): boolean => keepsAccounts(actor, time.today, cycle?.authority)

/** Somebody with an account, about what is his own: in a rehearsal nobody has one. */
export const withAccount = ofOneself.use(async ({ ctx, next }) => next({ ctx: { account: accountOf(ctx.viewer) } }))

/** Who lets people in and gives accounts back. */
export const keeper = signedIn.use(async ({ ctx, next }) => {
  const account = accountOf(ctx.viewer)
  if (!isKeeper(ctx.viewer)) throw new Refused({ code: 'not-yours' })
  return next({ ctx: { account } })
})

/** As `keeper`, who has just proved who he is: what he does opens somebody's account. */
export const provenKeeper = keeper.use(async ({ ctx, next }) => {
  await requireProof(ctx.services, ctx.viewer)
  return next()
})

function accountOf({ account }: Viewer): NonNullable<Viewer['account']> {
  if (!account) throw notFound()
  return account
}

/** Notes what was done to whose account. */
export const note = (
  { accounts }: Services,
  { person }: Viewer,
  about: { readonly person: string; readonly act: AccountAct },
): Promise<void> => saveAccountAct(accounts, { at: new Date().toISOString(), by: person.id, ...about })
