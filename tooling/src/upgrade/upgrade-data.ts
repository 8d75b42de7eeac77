import { type HouseKind, writeBuild } from '@khoan-viec/db/house'
import { replayOpenApart } from '@khoan-viec/worker/upgrade'
import { narrate } from '../progress/narrate.ts'
import { CannotStart } from '../system/index.ts'
import { type Bringing, bringUpToDate } from './bring-up-to-date.ts'
import { listDatabases, listHouses } from './list-databases.ts'
import { sayNewer, sayStranded } from './words.ts'

export type Upgrade = Bringing & {
  /** Where the engine answers; no worker runs yet. */
  readonly engine: string
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
export async function upgradeData({ engine, signal, ...bringing }: Upgrade): Promise<void> {
  const { data, kind, say } = bringing
  await refuseLater(data, kind)
  const houses = await listHouses(data, kind)
  const trial = () => replayOpenApart({ address: engine, houses }, signal)
  const { build, stranded } = await narrate('Trying this version on the workflows that run', trial, say)
  if (stranded.length > 0) throw new CannotStart(sayStranded(stranded))
  await bringUpToDate(bringing)
  for (const { folder } of houses) await writeBuild(folder, build)
}
