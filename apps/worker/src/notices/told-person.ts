import { listMandatesOf } from '@khoan-viec/db/delegation'
import { loadAuthorities } from '@khoan-viec/db/facts'
import type { ToldPerson } from '@khoan-viec/db/notice'
import { findPerson, listTenuresOf } from '@khoan-viec/db/people'
import type { Database } from '@khoan-viec/db/schema'
import { findCurrentCycle } from '@khoan-viec/db/stream'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Instant } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { authorityOn } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'

/** Undefined of whom the record does not know, or no longer. */
export async function findToldPerson(db: Kysely<Database>, id: string, now: Instant): Promise<ToldPerson | undefined> {
  const person = await findPerson(db, id)
  if (!person) return undefined
  const today = dayOf(now)
  const [tenures, mandates, cycle] = await Promise.all([
    listTenuresOf(db, id),
    listMandatesOf(db, id),
    findCurrentCycle<Cycle>(db),
  ])
  const authority = cycle && authorityOn(await loadAuthorities(db, cycle.authority), today)
  const actor = {
    kind: 'PERSON',
    person: id,
    name: person.name,
    tenures,
    ...(mandates.length > 0 ? { mandates } : {}),
  } as const
  return { actor, today, authority }
}
