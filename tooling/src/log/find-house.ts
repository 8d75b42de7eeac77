import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { WrongCall } from '../call/index.ts'
import { listRecords, type RecordPlace } from './list-records.ts'

/** There is nothing that could be done what was asked with. */
export class NothingThere extends Error {}

/** The folder of the house whose record is meant: see `findRecord`. */
export const findHouse = async (data: string, name: string | undefined): Promise<string> =>
  (await findRecord(data, name)).folder

/**
 * The record that is meant: the live one, else the newest rehearsal; or the first in that order that bears the name, as its
 * id or scenario, else as a cycle opened in it.
 */
export async function findRecord(data: string, name: string | undefined): Promise<RecordPlace> {
  const known = await listRecords(data)
  if (known.length === 0) throw new NothingThere(`There is no record in ${data} yet.`)
  const named = known.find(({ id, scenario }) => name === undefined || name === id || name === scenario)
  if (named) return named
  // Only now is anybody's record opened: looking for one leaves another alone.
  for (const record of known) if (name !== undefined && (await hasCycle(record.folder, name))) return record
  const names = known.map(({ id, kind, scenario }) => `${id} (${kind === 'LIVE' ? 'live' : scenario})`).join(', ')
  throw new WrongCall(`No cycle "${name}" among ${names}.`)
}

async function hasCycle(folder: string, cycle: string): Promise<boolean> {
  const db = openSqlite<Database>(join(folder, 'record.db'), { readonly: true })
  try {
    return (
      (await db.selectFrom('stream').select('id').where('id', '=', `cycle/${cycle}`).executeTakeFirst()) !== undefined
    )
  } finally {
    await db.destroy()
  }
}
