import { type Lock, takeLock } from '@khoan-viec/db/lock'
import { countOrdered, openOrder, type Order, readOrdered } from '@khoan-viec/db/log'
import type { Database } from '@khoan-viec/db/schema'
import type { Signer } from '@khoan-viec/ledger/checkpoint'
import { clearLogFault, type EntrySource, openLog } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'
import { leaveWord } from './leave-word.ts'
import type { LogPlaces } from './places.ts'
import { readKey } from './read-key.ts'
import { stopsBetween } from './stops.ts'

/** Orders the record of one house, and signs it. There is one of it at a time. */
export type Sequencer = {
  readonly key: Signer
  /** Orders and signs all that is recorded by now; answers with how many entries are signed. Can be repeated after an error. */
  turn(): Promise<number>
  close(): void
}

/** Few enough that the one connection of SQLite is soon free again for a command. */
const BATCH_ENTRIES = 200
const FIRST_PAGE_ENTRIES = 16

/**
 * Opens the log of a house, comparing all that was ever signed with the record; undefined while somebody else signs it.
 * @throws LogFaultError when the record does not extend what was signed, or the key is gone: then nothing may be signed,
 * and word of it is left in the house.
 */
export async function openSequencer(db: Kysely<Database>, places: LogPlaces): Promise<Sequencer | undefined> {
  const lock = takeLock(places.lockFile)
  if (!lock) return undefined
  try {
    return await leaveWord(places.house, () => openLocked(db, places, lock))
  } catch (error) {
    lock.release()
    throw error
  }
}

async function openLocked(db: Kysely<Database>, places: LogPlaces, lock: Lock): Promise<Sequencer> {
  const key = await readKey(places)
  const order = await openOrder(db)
  await takeAll(order)
  const { house, folder, keptFolder } = places
  const log = await openLog({ folder, keptFolder, signers: [key], source: sourceOf(db) })
  await clearLogFault(house)

  async function turn(): Promise<number> {
    await takeAll(order)
    const size = await countOrdered(db)
    for await (const stop of stopsBetween(db, log.signed() ?? 0, size)) await log.publish(stop)
    return size
  }
  return { key, turn: () => leaveWord(house, turn), close: () => lock.release() }
}

async function takeAll(order: Order): Promise<void> {
  while ((await order.take(BATCH_ENTRIES)) > 0);
}

const sourceOf = (db: Kysely<Database>): EntrySource => ({
  async *entriesFrom(index) {
    const encoder = new TextEncoder()
    let from = index
    // Mostly a few entries are wanted, sometimes all.
    for (let most = FIRST_PAGE_ENTRIES; ; most = Math.min(2 * most, BATCH_ENTRIES)) {
      const bodies = await readOrdered(db, from, most)
      for (const body of bodies) yield encoder.encode(body)
      if (bodies.length < most) return
      from += most
    }
  },
})
