import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { listEntriesById } from '@khoan-viec/db/entry'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { type EntrySearch, searchEntries } from '@khoan-viec/db/search'
import { keepEntries } from '@khoan-viec/db/testing'
import { fold } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import { timeInTurns } from './measure.ts'
import { readYear, tenureOf, writeEntries } from './written-entries.ts'

const SCENARIO = 'hoang-mai-2024'
const PAGE = { descending: true, limit: 30, offset: 0 }
const ROUNDS = { warm: 3, measured: 100 }
const AT_ONCE = 20_000
const TENURES = 3_000

type Say = (line: string) => void

/** Page one with its total among so many entries, question by question, against a bare select of the same rows by their key. */
export async function benchSearch(entries: number, say: Say): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-search-'))
  const db = openSqlite<Database>(join(folder, 'record.db'))
  try {
    const year = readYear(SCENARIO)
    const began = performance.now()
    await migrateRecord(db)
    await fill(db, year, entries)
    say(
      `${entries.toLocaleString('en')} entries written and indexed in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    )
    for (const [name, question] of questionsOf(year.words)) await measure(db, name, question, say)
  } finally {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(db: Kysely<Database>, year: ReturnType<typeof readYear>, entries: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < TENURES; n++) {
      const tenure = { ...tenureOf(n), person: `p-${n}`, name: `p-${n}`, valid_from: '2020-01-01' }
      await trx.insertInto('tenure').values(tenure).execute()
    }
    for (let from = 0; from < entries; from += AT_ONCE)
      await keepEntries(trx, [...writeEntries(year, from, Math.min(entries, from + AT_ONCE), entries)])
  })
}

function questionsOf(words: readonly string[]): readonly (readonly [string, EntrySearch])[] {
  const [first = '', second = '', ...others] = byFrequency(words)
  const rare = others.at(-1) ?? ''
  const some = others[Math.floor(others.length / 8)] ?? ''
  const spellings = [first, rare, `${first} ${second} ${others[0]}`, `${first} ${some}`, `"${first} ${second}"`]
  const all = { scope: 'ALL', open: ['cycle'] } as const
  const filters: readonly Omit<EntrySearch, 'scope' | 'open'>[] = [
    {},
    { person: 'p-77' },
    { post: 'AUDITOR' },
    { unit: 'u-7' },
    { kinds: ['reported', 'report-corrected', 'report-missed'] },
    { from: '2023-03-05', to: '2024-09-17' },
    { from: '2029-06-01' },
    { system: true },
    { stream: 'task/t-77' },
    { text: first, unit: 'u-7', from: '2024-01-01', to: '2024-12-31', system: false },
  ]
  return [
    ...spellings.flatMap((text) => [
      [`“${text}”`, { ...all, text }] as const,
      [`“${fold(text)}”`, { ...all, text: fold(text) }] as const,
    ]),
    ...filters.map((filter) => [JSON.stringify(filter), { ...all, ...filter }] as const),
    [
      `“${fold(first)}” to a commune`,
      { text: fold(first), scope: { units: ['u-7'], tasks: ['t-1', 't-2'] }, open: ['cycle'] },
    ],
  ]
}

/** Words with marks, the most common first. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of words)
    if (/^\p{L}+$/u.test(word) && fold(word) !== word) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}

async function measure(db: Kysely<Database>, name: string, question: EntrySearch, say: Say): Promise<void> {
  const { ids, total, isCut } = await searchEntries(db, question, PAGE)
  const search = async () => listEntriesById(db, (await searchEntries(db, question, PAGE)).ids)
  const bare = () =>
    db
      .selectFrom('entry')
      .selectAll()
      .where('id', 'in', [...ids, 0])
      .execute()
  const [product = none, base = none] = await timeInTurns([search, bare], ROUNDS)
  const times = `p50 ${product.p50.toFixed(1)} ms, p99 ${product.p99.toFixed(1)} ms`
  const ratio = `bare select ${base.p50.toFixed(2)} ms = ${(product.p50 / base.p50).toFixed(0)}`
  say(`  ${name.padEnd(70)} ${`${total}${isCut ? '+' : ''}`.padStart(7)}  ${times}; ${ratio}`)
}

const none = { p50: Number.NaN, p99: Number.NaN }
