import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHouses } from '@khoan-viec/api/house'
import { type Accounts, migrateAccounts, standingOfAccounts } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { type HouseKind, housesIn } from '@khoan-viec/db/house'
import { takeHouse } from '@khoan-viec/db/lock'
import { migrateRecord, type Standing, standingOfRecord } from '@khoan-viec/db/migrations'
import { migrateNotices, type Notices, noticesFile, standingOfNotices } from '@khoan-viec/db/notice'
import type { Database } from '@khoan-viec/db/schema'
import type { RunningHouse } from '@khoan-viec/worker/upgrade'
import type { Kysely } from 'kysely'

/** A database of a data directory, how it stands to this version, and what brings it up to date. */
export type Held = { readonly file: string; readonly standing: Standing; migrate(): Promise<void> }

/** Every database of a data directory: the accounts, the record of each house, and what its people were told. Nothing is changed by asking. */
export async function listDatabases(data: string, kind: HouseKind): Promise<readonly Held[]> {
  const accounts = join(data, 'accounts.db')
  const houses = (await listHouses(data, kind)).map(({ folder }) => ({ folder, file: join(folder, 'record.db') }))
  const told = houses.map(({ folder }) => ({ folder, file: noticesFile(folder) }))
  return await Promise.all([
    ...(existsSync(accounts) ? [held<Accounts>(accounts, standingOfAccounts, migrateAccounts)] : []),
    ...houses
      .filter(({ file }) => existsSync(file))
      .map(({ folder, file }) =>
        held<Database>(file, standingOfRecord, (db) => holding(folder, () => migrateRecord(db))),
      ),
    ...told
      .filter(({ file }) => existsSync(file))
      .map(({ folder, file }) =>
        held<Notices>(file, standingOfNotices, (db) => holding(folder, () => migrateNotices(db))),
      ),
  ])
}

/** The houses of a data directory, as they name themselves. */
export async function listHouses(data: string, kind: HouseKind): Promise<readonly RunningHouse[]> {
  const houses = openHouses(data, kind)
  const known = await houses.list()
  await houses.close()
  return known.map(({ id, namespace }) => ({ folder: join(housesIn(data, kind), id), namespace }))
}

async function held<Tables>(
  file: string,
  ask: (db: Kysely<Tables>) => Promise<Standing>,
  migrate: (db: Kysely<Tables>) => Promise<void>,
): Promise<Held> {
  const withDatabase = async <Answer>(readonly: boolean, act: (db: Kysely<Tables>) => Promise<Answer>) => {
    const db = openSqlite<Tables>(file, { readonly })
    try {
      return await act(db)
    } finally {
      await db.destroy()
    }
  }
  return { file, standing: await withDatabase(true, ask), migrate: () => withDatabase(false, migrate) }
}

async function holding(folder: string, migrate: () => Promise<unknown>): Promise<void> {
  const lock = takeHouse(folder)
  if (!lock) throw new Error(`somebody else holds ${folder}`)
  try {
    await migrate()
  } finally {
    lock.release()
  }
}
