import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateHouse } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { type CheckpointFile, openCheckpoint, parseCheckpoint, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { readFolder } from '@khoan-viec/ledger/store'
import { type LogPlaces, logPlaces, openSequencer, readLogKeys } from '@khoan-viec/worker/sequencer'
import type { Kysely } from 'kysely'
import { NothingThere } from './find-house.ts'

const LOOK_MS = 200
/** A running system signs each second; after this long it does not. */
const PATIENCE_MS = 60_000

const WITNESSES_MS = 8_000

export type SignedLog = {
  readonly folder: string
  /** Every key that ever signed it, the oldest first. */
  readonly keys: readonly VerifierKey[]
}

/** A record that has entries, and where its log is. */
export type OpenRecord = { readonly db: Kysely<Database>; readonly places: LogPlaces; readonly entries: number }

/**
 * Sees to it that all that is recorded in a house by now is signed: here, or by the running system that signs it already.
 * @throws LogFaultError when it must not be signed.
 */
export const signRecord = (house: string): Promise<SignedLog> =>
  withRecord(house, (record) => signUntil(record, ({ checkpoint }) => checkpoint.size >= record.entries))

/** Opens the record of a house for as long as something is done with it. @throws NothingThere if it has no entries. */
export async function withRecord<Answer>(house: string, act: (record: OpenRecord) => Promise<Answer>): Promise<Answer> {
  const db = openSqlite<Database>(join(house, 'record.db'))
  try {
    // A record of an earlier version, which the running system may be bringing up to date at this very moment.
    await migrateHouse(house, db).catch(() => migrateHouse(house, db))
    const entries = await countEntries(db)
    if (entries === 0) throw new NothingThere('Nothing is recorded there yet, so there is nothing to sign.')
    return await act({ db, places: logPlaces(house), entries })
  } finally {
    await db.destroy()
  }
}

/** Signs once, or waits until what the running system signs is enough. */
export async function signUntil(
  { db, places }: OpenRecord,
  isEnough: (shown: CheckpointFile) => boolean,
): Promise<SignedLog> {
  const { folder } = places
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(LOOK_MS)) {
    const sequencer = await openSequencer(db, places)
    if (!sequencer) {
      const keys = await readLogKeys(db, places)
      const file = await readFolder(folder).read('checkpoint')
      if (!file || !isEnough(parseCheckpoint(file))) continue
      openCheckpoint(file, keys)
      return { folder, keys }
    }
    try {
      await sequencer.turn()
      await sequencer.askWitnesses(AbortSignal.timeout(WITNESSES_MS)).catch(sayNotAsked)
      return { folder, keys: sequencer.keys() }
    } finally {
      sequencer.close()
    }
  }
  throw new NothingThere(
    'The running system holds this log and has not signed what is recorded; see its log worker.log.',
  )
}

/** What is signed is signed, whatever stands in the file of witnesses. */
function sayNotAsked(error: unknown): void {
  console.error(`The witnesses could not be asked: ${error instanceof Error ? error.message : String(error)}`)
}

async function countEntries(db: Kysely<Database>): Promise<number> {
  const counted = db.selectFrom('entry').select((is) => is.fn.countAll<number>().as('entries'))
  return Number((await counted.executeTakeFirstOrThrow()).entries)
}
