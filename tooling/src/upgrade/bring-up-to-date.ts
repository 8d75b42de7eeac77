import type { HouseKind } from '@khoan-viec/db/house'
import { makeChecked } from '../backup/make-checked.ts'
import { narrate, type Say } from '../progress/narrate.ts'
import { CannotStart } from '../system/index.ts'
import { listDatabases } from './list-databases.ts'
import { sayNotSaved } from './words.ts'

export type Bringing = {
  readonly data: string
  readonly kind: HouseKind
  /** Where the set is kept that is saved before anything is changed. */
  readonly backups: string
  readonly say: Say
}

/**
 * Saves a data directory and brings its databases up to date; does neither where all are. The engine may run, nobody else.
 * @throws CannotStart with the data as they were, where they could not be saved
 */
export async function bringUpToDate({ data, kind, backups, say }: Bringing): Promise<void> {
  const older = (await listDatabases(data, kind)).filter(({ standing }) => standing.kind === 'OLDER')
  if (older.length === 0) return
  const saving = () => makeChecked({ data, folder: backups, kind, now: new Date() })
  const set = await narrate(`Saving all data in ${backups} before the upgrade`, saving, say).catch((error: Error) => {
    throw new CannotStart(sayNotSaved(backups, error.message))
  })
  say(`Saved before the upgrade, and read again: set ${set} in ${backups}`)
  for (const each of older) await narrate(`Upgrading ${each.file}`, () => each.migrate(), say)
}
