import type { Script } from '@khoan-viec/protocol/scenario'
import { newHouseId } from '../house/index.ts'
import { Refused, type Services } from '../trpc/index.ts'
import type { Player } from './player.ts'
import { playerOf } from './players.ts'
import { SCRIPT_FILE } from './script-file.ts'

const TIMEOUT_MS = 60_000

/** A new rehearsal in a house of its own: its year is open, its units are entered, its clock stands at the beginning. */
export async function createRehearsal(services: Services, script: Script): Promise<Player> {
  const about = { id: newHouseId(new Date()), title: script.title.vi, scenario: script.name }
  const house = await services.houses.create(about, { [SCRIPT_FILE]: JSON.stringify(script) }, TIMEOUT_MS)
  const player = house && (await playerOf(services, house))
  if (!player) throw new Refused({ code: 'engine-away' })
  return player
}
