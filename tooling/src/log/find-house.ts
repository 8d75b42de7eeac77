import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHouses } from '@khoan-viec/api/house'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { WrongCall } from './read-arguments.ts'

/** There is nothing that could be done what was asked with. */
export class NothingThere extends Error {}

/**
 * The folder of the house whose record is meant: the newest rehearsal, or the newest that bears the name, as its id, as
 * its scenario, or as a cycle opened in it.
 */
export async function findHouse(data: string, name: string | undefined): Promise<string> {
  const houses = openHouses(data)
  const known = (await houses.list())
    .map(({ id, scenario }) => ({ id, scenario, folder: join(data, 'rehearsals', id) }))
    .filter(({ folder }) => existsSync(join(folder, 'record.db')))
  await houses.close()
  if (known.length === 0) throw new NothingThere(`There is no record in ${data} yet.`)
  for (const { id, scenario, folder } of known) {
    if (name === undefined || name === id || name === scenario || (await hasCycle(folder, name))) return folder
  }
  const names = known.map(({ id, scenario }) => `${id} (${scenario})`).join(', ')
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
