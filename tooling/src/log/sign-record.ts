import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { openCheckpoint, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { readFolder, readKeyFile } from '@khoan-viec/ledger/store'
import { type LogPlaces, logPlaces, openSequencer } from '@khoan-viec/worker/sequencer'
import type { Kysely } from 'kysely'
import { NothingThere } from './find-house.ts'

const LOOK_MS = 200
/** A running system signs each second; after this long it does not. */
const PATIENCE_MS = 60_000

export type SignedLog = { readonly folder: string; readonly key: VerifierKey }

/**
 * Sees to it that all that is recorded in a house by now is signed: here, or by the running system that signs it already.
 * @throws LogFaultError when it must not be signed.
 */
export async function signRecord(house: string): Promise<SignedLog> {
  const places = logPlaces(house)
  const db = openSqlite<Database>(join(house, 'record.db'))
  try {
    // A record of an earlier version, which the running system may be bringing up to date at this very moment.
    await migrateRecord(db).catch(() => migrateRecord(db))
    const key = await signWithin(db, places, await countEntries(db))
    return { folder: places.folder, key }
  } finally {
    await db.destroy()
  }
}

async function signWithin(db: Kysely<Database>, places: LogPlaces, recorded: number): Promise<VerifierKey> {
  if (recorded === 0) throw new NothingThere('Nothing is recorded there yet, so there is nothing to sign.')
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await wait(LOOK_MS)) {
    const sequencer = await openSequencer(db, places)
    if (!sequencer) {
      const signed = await readSigned(places)
      if (signed && signed.size >= recorded) return signed.key
      continue
    }
    try {
      await sequencer.turn()
      return sequencer.key
    } finally {
      sequencer.close()
    }
  }
  throw new NothingThere(
    'The running system holds this log and has not signed what is recorded; see its log worker.log.',
  )
}

async function readSigned({ folder, keyFile }: LogPlaces): Promise<{ key: VerifierKey; size: number } | undefined> {
  const [key, file] = await Promise.all([readKeyFile(keyFile), readFolder(folder).read('checkpoint')])
  return key && file && { key, size: openCheckpoint(file, [key]).size }
}

async function countEntries(db: Kysely<Database>): Promise<number> {
  const counted = db.selectFrom('entry').select((is) => is.fn.countAll<number>().as('entries'))
  return Number((await counted.executeTakeFirstOrThrow()).entries)
}
