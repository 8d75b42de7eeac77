import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PlacedRow } from '@khoan-viec/db/log'
import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { readFolder } from '@khoan-viec/ledger/store'
import type { LogReader } from '@khoan-viec/ledger/tiles'
import { type House, wakeHouse } from '../house/index.ts'
import { Refused } from '../trpc/index.ts'

/** Somewhat more than the worker's turns take to order and sign what was recorded before. */
const PATIENCE_MS = 4_000
const AGAIN_MS = 250

export type SignedRows = {
  readonly log: LogReader
  readonly checkpoint: Uint8Array
  readonly rows: readonly (PlacedRow & { readonly idx: number })[]
}

/**
 * The entries by their places, once a signed checkpoint covers them all. What is not signed yet the worker signs at its
 * next turn; a house that sleeps is woken for it. @throws Refused `not-now` when that takes too long
 */
export async function awaitSigned(house: House, read: () => Promise<readonly PlacedRow[]>): Promise<SignedRows> {
  const log = remembering(readFolder(join(house.folder, 'log')))
  for (const until = Date.now() + PATIENCE_MS; ; await wait(AGAIN_MS)) {
    const checkpoint = await readFolder(join(house.folder, 'log')).read('checkpoint')
    const all = await read()
    const rows = all.filter(isPlaced).toSorted((one, other) => one.idx - other.idx)
    const last = rows.at(-1)?.idx ?? -1
    if (checkpoint && rows.length === all.length && last < parseCheckpoint(checkpoint).checkpoint.size)
      return { log, checkpoint, rows }
    if (Date.now() >= until) throw new Refused({ code: 'not-now', data: { status: 'NOT_SIGNED' } })
    await wakeHouse(house)
  }
}

const isPlaced = (row: PlacedRow): row is PlacedRow & { readonly idx: number } => row.idx !== null

/** Proofs of neighbours read the same tiles: each is read once. */
function remembering(reader: LogReader): LogReader {
  const known = new Map<string, Promise<Uint8Array | undefined>>()
  return {
    read(path) {
      const found = known.get(path) ?? reader.read(path)
      known.set(path, found)
      return found
    },
  }
}
