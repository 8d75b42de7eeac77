import type { HouseKind } from '@khoan-viec/db/house'
import { replayOpenApart, writeBuild } from '@khoan-viec/worker/upgrade'
import { makeChecked } from '../backup/make-checked.ts'
import { narrate, type Say } from '../progress/narrate.ts'
import { CannotStart } from '../system/index.ts'
import { listDatabases, listHouses } from './list-databases.ts'
import { sayNewer, sayNotSaved, sayStranded } from './words.ts'

export type Upgrade = {
  readonly data: string
  readonly kind: HouseKind
  /** Where the set is kept that is saved before anything is changed. */
  readonly backups: string
  /** Where the engine answers; no worker runs yet. */
  readonly engine: string
  readonly say: Say
  readonly signal?: AbortSignal
}

/** @throws CannotStart where a later version wrote any database of a data directory; nothing is changed */
export async function refuseLater(data: string, kind: HouseKind): Promise<void> {
  const later = (await listDatabases(data, kind)).filter(({ standing }) => standing.kind === 'NEWER')
  if (later.length > 0) throw new CannotStart(sayNewer(later.map(({ file }) => file)))
}

/**
 * Makes a data directory ready to go on under this version, before any worker takes its years over: lives again what runs,
 * saves everything, and brings the databases up to date, in that order; nothing where nothing is to be done.
 * @throws CannotStart with the data as they were where the code cannot go on with what runs, or nothing could be saved
 */
export async function upgradeData({ data, kind, backups, engine, say, signal }: Upgrade): Promise<void> {
  await refuseLater(data, kind)
  const houses = await listHouses(data, kind)
  const trial = () => replayOpenApart({ address: engine, houses }, signal)
  const { build, stranded } = await narrate('Trying this version on the workflows that run', trial, say)
  if (stranded.length > 0) throw new CannotStart(sayStranded(stranded))

  const older = (await listDatabases(data, kind)).filter(({ standing }) => standing.kind === 'OLDER')
  if (older.length > 0) {
    const saving = () => makeChecked({ data, folder: backups, kind, now: new Date() })
    const set = await narrate(`Saving all data in ${backups} before the upgrade`, saving, say).catch((error: Error) => {
      throw new CannotStart(sayNotSaved(backups, error.message))
    })
    say(`Saved before the upgrade, and read again: set ${set} in ${backups}`)
    for (const { file, migrate } of older) await narrate(`Upgrading ${file}`, migrate, say)
  }
  for (const { folder } of houses) await writeBuild(folder, build)
}
