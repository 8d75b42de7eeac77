import { loadFacts } from '@khoan-viec/db/facts'
import { findOrganisation, findState } from '@khoan-viec/db/stream'
import { actingSeat } from '@khoan-viec/domain/access'
import { NO_CYCLE } from '@khoan-viec/domain/cycle'
import type { Organisation } from '@khoan-viec/domain/organisation'
import type { Context } from '@khoan-viec/domain/stream'
import { notFound, Refused, type Viewer } from '../trpc/index.ts'

/** @throws Refused `not-yours` for whoever may not enter appointments: he need not know what a list would do */
export async function requireSecretariat(viewer: Viewer): Promise<void> {
  const { actor, today, facts } = await contextOf(viewer)
  if (!actingSeat('organisation', 'appoint', {}, { actor, today, facts })) throw new Refused({ code: 'not-yours' })
}

/** In which the rules are asked what a list would change. */
export async function contextOf({ actor, house, cycle, time }: Viewer): Promise<Context> {
  const facts = await loadFacts(house.db, { cycle: cycle?.id ?? NO_CYCLE }, time.today)
  return { at: time.now, today: time.today, real: time.now, actor, facts, hash: () => '' }
}

/** The organisation as the record has it. @throws Refused `not-found` */
export async function organisationOf({ house }: Viewer): Promise<Organisation> {
  const state = await findState<Organisation>(house.db, await findOrganisation(house.db))
  if (!state) throw notFound()
  return state
}
