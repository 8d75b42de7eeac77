import { join } from 'node:path'
import type { House } from '../house/index.ts'
import type { Services } from '../trpc/index.ts'
import { readPlayed } from './played-file.ts'
import { Player } from './player.ts'
import { readScript } from './script-file.ts'
import { setUp } from './set-up.ts'
import { openStage } from './stage.ts'

type Opening = Promise<Player | undefined>

const players = new WeakMap<Services, Map<string, Opening>>()

/** The player of a house; undefined for one that has no script. Opened once, and set up if that was never finished. */
export function playerOf(services: Services, house: House): Opening {
  const known = players.get(services) ?? new Map<string, Opening>()
  players.set(services, known)
  const found = known.get(house.id) ?? openPlayer(services, house)
  known.set(house.id, found)
  found.catch(() => known.delete(house.id))
  return found
}

async function openPlayer(services: Services, house: House): Promise<Player | undefined> {
  const script = await readScript(house)
  if (!script) return undefined
  await setUp(services, house, script)
  return Player.open(openStage(services, house, script), services.log)
}

/** Takes up every rehearsal whose player was interrupted in the middle of an order. */
export async function resumePlayers(services: Services): Promise<void> {
  for (const { id } of await services.houses.list()) {
    // Looked up on disk: asking for the house would wake every year that has long rested.
    const { order } = await readPlayed({ folder: join(services.data, 'rehearsals', id) })
    const house = order && (await services.houses.find(id))
    if (house) await playerOf(services, house)
  }
}

/** Stops every player; what they were about stands, and is taken up at the next start. */
export async function closePlayers(services: Services): Promise<void> {
  const opened = await Promise.allSettled((players.get(services) ?? new Map<string, Opening>()).values())
  await Promise.all(opened.map(async (each) => (each.status === 'fulfilled' ? each.value?.close() : undefined)))
}
