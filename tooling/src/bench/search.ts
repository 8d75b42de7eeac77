import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { listEntriesById } from '@khoan-viec/db/entry'
import type { Database } from '@khoan-viec/db/schema'
import { searchEntries } from '@khoan-viec/db/search'
import type { Kysely } from 'kysely'
import { processorMs, type Timed, timeInTurns } from './measure.ts'
import { type Question, questionsOf } from './search-questions.ts'
import { writeRecord } from './search-record.ts'
import { readYear } from './written-entries.ts'

const SCENARIO = 'hoang-mai-2024'
const ROUNDS = { warm: 3, measured: 50 }

type Say = (line: string) => void

/** A page with its total among so many entries, question by question, against a bare select of the same rows by their key. */
export async function benchSearch(entries: number, say: Say): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-search-'))
  const file = join(folder, 'record.db')
  try {
    const year = readYear(SCENARIO)
    const began = performance.now()
    const busy = await processorMs(() => writeRecord(file, year, entries))
    const seconds = `${((performance.now() - began) / 1000).toFixed(0)} s, ${(busy / 1000).toFixed(0)} s of a processor`
    say(`${entries.toLocaleString('en')} entries written and indexed in ${seconds}`)
    const db = openSqlite<Database>(file)
    try {
      for (const question of questionsOf(year.words)) await measure(db, question, say)
    } finally {
      await db.destroy()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(db: Kysely<Database>, { name, search, offset }: Question, say: Say): Promise<void> {
  const page = { descending: true, limit: 30, offset }
  const { ids, total, isCut } = await searchEntries(db, search, page)
  const answer = async () => listEntriesById(db, (await searchEntries(db, search, page)).ids)
  const bare = () =>
    db
      .selectFrom('entry')
      .selectAll()
      .where('id', 'in', [...ids, 0])
      .execute()
  const [product = none, base = none] = await timeInTurns([answer, bare], ROUNDS)
  const found = `${total}${isCut ? '+' : ''}`.padStart(7)
  say(`  ${name.padEnd(76)} ${found}  ${times(product)}; bare select ${base.p50.toFixed(2)} ms`)
}

const times = ({ p50, p99, processor }: Timed): string =>
  `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, of a processor ${processor.toFixed(1)} ms`

const none = { p50: Number.NaN, p99: Number.NaN, processor: Number.NaN }
