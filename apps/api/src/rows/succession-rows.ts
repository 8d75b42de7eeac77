import type { Database } from '@khoan-viec/db/schema'
import { listSuccessions, listUnitNames } from '@khoan-viec/db/unit'
import type { SuccessionRow } from '@khoan-viec/protocol/administration'
import type { Kysely } from 'kysely'

/** What a unit comes from and goes on in, with the names of both sides as on a day. */
export async function listSuccessionRows(
  db: Kysely<Database>,
  code: string,
  on: string,
): Promise<readonly SuccessionRow[]> {
  const found = await listSuccessions(db, code)
  if (found.length === 0) return []
  const names = await listUnitNames(db, on)
  return found.map((succession) => ({
    ...succession,
    fromName: names.get(succession.from) ?? succession.from,
    toName: names.get(succession.to) ?? succession.to,
  }))
}
