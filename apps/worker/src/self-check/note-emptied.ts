import { alarmPlace, raiseAlarm } from '@khoan-viec/db/alarm'
import { findLastEntry } from '@khoan-viec/db/entry'
import type { Migrated } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Kysely } from 'kysely'

/**
 * Tells people when the projections of a house were found empty where nothing should have emptied them: they have been made
 * anew by now, so no later check would see it. An update that broke off is told alike, for it leaves the same.
 */
export async function noteEmptied(house: string, db: Kysely<Database>, { emptied }: Migrated): Promise<void> {
  if (!emptied) return
  const at = new Date().toISOString()
  const last = await findLastEntry(db)
  await raiseAlarm(alarmPlace(house), { at, day: dayOf(last?.at_virtual ?? at), fault: { code: 'views-emptied' } })
}
