import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { houseFile } from '@khoan-viec/db/house'
import { type House, openHouse, type Shared } from './open-house.ts'

const POLL_MS = 150
const AGAIN_MS = 5000

export type Keeping = Shared & {
  readonly folder: string
  readonly signal: AbortSignal
  /** Hears at every look how many houses are open, and how many should be and cannot. */
  readonly tell?: (houses: {
    readonly open: number
    readonly shut: number
    readonly build?: string | undefined
  }) => void
}

/**
 * Opens every house that somebody wants: the newest, each that is new, and each in whose folder the API has put the file
 * `wanted`.
 * Older rehearsals sleep until then, so that a drawer full of finished years costs nothing.
 */
export async function keepHouses({ folder, signal, tell, ...shared }: Keeping): Promise<void> {
  const { log } = shared
  const open = new Map<string, House>()
  const failedAt = new Map<string, number>()
  const crashed = Promise.withResolvers<never>()
  while (!signal.aborted) {
    for (const name of await wantedIn(folder)) {
      if (open.has(name) || performance.now() - (failedAt.get(name) ?? -AGAIN_MS) < AGAIN_MS) continue
      try {
        const house = await openHouse(join(folder, name), shared)
        open.set(name, house)
        failedAt.delete(name)
        // A worker that broke down is started again with the whole process.
        house.running.catch(crashed.reject)
        log.info({ house: name }, 'house open')
      } catch (error) {
        // A damaged house must not keep the others shut.
        failedAt.set(name, performance.now())
        log.error({ house: name, err: error }, 'house cannot be opened')
      }
    }
    tell?.({ open: open.size, shut: failedAt.size, build: [...open.values()].at(-1)?.buildId })
    await Promise.race([wait(POLL_MS, undefined, { signal }).catch(() => undefined), crashed.promise])
  }
  await Promise.all([...open.values()].map((house) => house.stop()))
}

async function wantedIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const complete = await keepThose(names, (name) => isFile(houseFile(join(folder, name))))
  const newest = complete.toSorted().at(-1)
  // One that never opened is new, even when another was made in the same second.
  const isNew = async (name: string) => !(await isFile(join(folder, name, 'ready')))
  return keepThose(
    complete,
    async (name) => name === newest || (await isFile(join(folder, name, 'wanted'))) || (await isNew(name)),
  )
}

async function keepThose(
  names: readonly string[],
  wanted: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const verdicts = await Promise.all(names.map(wanted))
  return names.filter((_, index) => verdicts[index])
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
