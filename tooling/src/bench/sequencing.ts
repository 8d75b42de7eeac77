import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database, EntryTable } from '@khoan-viec/db/schema'
import { keepEntries } from '@khoan-viec/db/testing'
import { logPlaces, openSequencer, type Sequencer } from '@khoan-viec/worker/sequencer'
import type { Kysely, Selectable } from 'kysely'
import { readYear, writeEntries } from './written-entries.ts'

const SCENARIO = 'hoang-mai-2024'
const ENTRIES = 3_000
const ROUNDS = 3
/** So many in ten years, as in a province: some 270 a day, after each of which the log is signed. */
const TEN_YEARS_ENTRIES = 1_000_000
/** As the worker does it. */
const TURN_MS = 1_000

type Rates = { readonly sequenced: number; readonly plain: number; readonly bytes: number }

/**
 * Entries a second, each inserted in a transaction of its own while the sequencer orders them and signs them beside until
 * the last is signed, against the same inserts alone. In turns, each time into a new record.
 */
export async function benchSequencing(): Promise<Rates> {
  const rows = await writeRows()
  const seconds = { sequenced: 0, plain: 0 }
  for (let round = 0; round <= ROUNDS; round++) {
    const [plain, sequenced] = [await secondsOf(insertAll, rows), await secondsOf(insertAndSign, rows)]
    // The first round warms up.
    if (round === 0) continue
    seconds.plain += plain
    seconds.sequenced += sequenced
  }
  const rateOf = (all: number) => (ROUNDS * ENTRIES) / all
  const bytes = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / rows.length
  return { sequenced: rateOf(seconds.sequenced), plain: rateOf(seconds.plain), bytes }
}

type Row = Selectable<EntryTable>
type Work = (db: Kysely<Database>, rows: readonly Row[], house: string) => Promise<void>

const secondsOf = (work: Work, rows: readonly Row[]): Promise<number> =>
  withRecord(async (db, house) => {
    const began = performance.now()
    await work(db, rows, house)
    return (performance.now() - began) / 1000
  })

/** A new record, gone when it is done with. */
async function withRecord<Answer>(act: (db: Kysely<Database>, house: string) => Promise<Answer>): Promise<Answer> {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-sequencing-'))
  const house = join(data, 'rehearsals', 'bench')
  await mkdir(house, { recursive: true })
  const db = openSqlite<Database>(join(house, 'record.db'))
  try {
    await migrateRecord(db)
    return await act(db, house)
  } finally {
    await db.destroy()
    await rm(data, { recursive: true, force: true })
  }
}

const insertAll: Work = async (db, rows) => {
  for (const row of rows) await db.transaction().execute((trx) => trx.insertInto('entry').values(row).execute())
}

const insertAndSign: Work = async (db, rows, house) => {
  const sequencer = await openSequencer(db, logPlaces(house))
  if (!sequencer) throw new Error('nobody else signs a new record')
  const inserted = new AbortController()
  const signing = turnUntil(sequencer, inserted.signal)
  await insertAll(db, rows, house)
  inserted.abort()
  await signing
  sequencer.close()
}

async function turnUntil(sequencer: Sequencer, inserted: AbortSignal): Promise<void> {
  for (;;) {
    const isLast = inserted.aborted
    await sequencer.turn()
    if (isLast) return
    await wait(TURN_MS, undefined, { signal: inserted }).catch(() => undefined)
  }
}

/** Rows as the record has them. */
const writeRows = (): Promise<readonly Row[]> =>
  withRecord(async (db) => {
    const written = [...writeEntries(readYear(SCENARIO), 0, ENTRIES, TEN_YEARS_ENTRIES)]
    await db.transaction().execute((trx) => keepEntries(trx, written))
    return db.selectFrom('entry').selectAll().orderBy('id').execute()
  })
