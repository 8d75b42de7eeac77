import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@khoan-viec/domain/core'
import type { RefusedAct } from '@khoan-viec/protocol/rehearsal'
import { type House, writeWhole } from '../house/index.ts'
import type { Order } from './order.ts'

const FILE = 'played.json'

/**
 * How far the player has come. The record alone tells which acts were done; this tells which were dealt with otherwise,
 * and what the player was about when it was interrupted.
 */
export type Played = {
  /** Every act up to this moment is dealt with. */
  readonly through: Instant
  readonly refused: readonly RefusedAct[]
  readonly skipped: readonly RefusedAct[]
  readonly stuck: readonly RefusedAct[]
  /** Acts were passed over because the player was told to leave them to people. */
  readonly passedOver: boolean
  readonly order?: Order
}

const nothingPlayed: Played = { through: '', refused: [], skipped: [], stuck: [], passedOver: false }

export async function readPlayed({ folder }: Pick<House, 'folder'>): Promise<Played> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only writePlayed writes this file, whole or not at all
    return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Played
  } catch {
    return nothingPlayed
  }
}

export const writePlayed = (house: House, played: Played): Promise<void> =>
  writeWhole(house.folder, FILE, JSON.stringify(played))
