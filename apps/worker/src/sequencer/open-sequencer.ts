import { type Lock, takeLock } from '@khoan-viec/db/lock'
import { countOrdered, openOrder, type Order, readOrdered } from '@khoan-viec/db/log'
import type { Database } from '@khoan-viec/db/schema'
import type { VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { clearLogFault, type EntrySource, openLog, publishVkeys, readFolder } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'
import { leaveWord } from './leave-word.ts'
import { openKeys } from './log-keys.ts'
import type { LogPlaces } from './places.ts'
import { stopsBetween } from './stops.ts'
import { askWitnesses, readWitnesses } from './witnesses.ts'

/** Orders the record of one house, and signs it. There is one of it at a time. */
export type Sequencer = {
  /** Every key that ever signed this log, the oldest first. */
  keys(): readonly VerifierKey[]
  /** Orders and signs all that is recorded by now; answers with how many entries are signed. Can be repeated after an error. */
  turn(): Promise<number>
  /** Asks the witnesses to cosign what is shown, and shows what they answered. Takes as long as the slowest, at most seconds. */
  askWitnesses(signal: AbortSignal): Promise<void>
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
  const { house, folder, keptFolder } = places
  const keys = await openKeys(db, places)
  const order = await openOrder(db)
  await takeAll(order)
  const ordered = await countOrdered(db)
  await keys.hear(ordered)
  const [signers, retiredKeys] = [keys.signersOf(ordered), keys.known()]
  const log = await openLog({ folder, keptFolder, signers, retiredKeys, source: sourceOf(db) })
  await clearLogFault(house)

  async function turn(): Promise<number> {
    await keys.announce()
    await takeAll(order)
    const size = await countOrdered(db)
    await keys.hear(size)
    await publishVkeys(house, keys.known())
    for await (const stop of stopsBetween(db, log.signed() ?? 0, size)) await log.publish(stop, keys.signersOf(stop))
    await keys.retire(log.signed() ?? 0)
    return size
  }

  async function ask(signal: AbortSignal): Promise<void> {
    const shown = log.shown()
    const witnesses = await readWitnesses(places)
    if (!shown || witnesses.length === 0) return
    const lines = await askWitnesses(witnesses, readFolder(folder), shown, signal)
    if (!signal.aborted) await log.addSignatures(shown, lines)
  }
  return {
    keys: () => keys.known(),
    askWitnesses: ask,
    turn: () => leaveWord(house, turn),
    close: () => lock.release(),
  }
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
