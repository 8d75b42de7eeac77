import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkEntries, checkViews, inSnapshot } from '@khoan-viec/db/check'
import { scrub } from '@khoan-viec/db/erasure'
import { rebuild, replay, viewNames } from '@khoan-viec/db/projection'
import { readWhole } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import { erasedName, fold } from '@khoan-viec/domain/core'
import { HOUSE_ORGANISATION, type Organisation } from '@khoan-viec/domain/organisation'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { dryRun, type DryRun, recordEvent } from '../dry-run/index.ts'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const MINUTE_MS = 60_000
const EVERY = 9

const script = readScenario(readFileSync(join(scenariosFolder, 'small.yaml'), 'utf8'))
let year: DryRun
beforeAll(() => {
  year = dryRun(script)
})

/** Records the small year, or a share of it, event by event, as its workflows would. */
async function recordYear(db: Kysely<Database>, share = 1): Promise<void> {
  for (const event of year.engine.log.slice(0, Math.ceil(year.engine.log.length * share)))
    await db.transaction().execute((trx) => recordEvent(trx, event))
}

async function dump(db: Kysely<Database>): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    viewNames.map(
      async (view) =>
        [view, (await db.selectFrom(view).selectAll().execute()).map((row) => JSON.stringify(row)).toSorted()] as const,
    ),
  )
  return Object.fromEntries(tables)
}

/** What the words of entries are found by, term by term, as the database keeps it. */
async function dumpWords(db: Kysely<Database>, dialect: (typeof dialects)[number]): Promise<readonly unknown[]> {
  if (dialect === 'postgres')
    return (await sql`select entry, words::text from entry_words order by entry`.execute(db)).rows
  await sql`create virtual table if not exists temp.entry_terms using fts5vocab('main', 'entry_words', 'instance')`.execute(
    db,
  )
  return (await sql`select * from temp.entry_terms order by doc, "offset", term`.execute(db)).rows
}

describe('a small year', () => {
  test.each(dialects.flatMap((dialect) => [0.3, 0.6, 1].map((share) => [dialect, share] as const)))(
    'on %s, after %d of its events, every view made again from the entries alone is the same to the byte',
    async (dialect, share) => {
      await using opened = await openTestDatabase(dialect)
      await recordYear(opened.db, share)
      const lived = await dump(opened.db)
      const words = await dumpWords(opened.db, dialect)
      await rebuild(opened.db)

      expect(lived['stream']?.length).toBeGreaterThan(4)
      // Who has closed the year owes nothing any more; before that somebody always does.
      expect((lived['todo']?.length ?? 0) > 0).toBe(share < 1)
      expect(await dump(opened.db)).toEqual(lived)
      expect(words.length).toBeGreaterThan(50)
      expect(await dumpWords(opened.db, dialect)).toEqual(words)
    },
    MINUTE_MS,
  )

  test(
    'gives the same views on both databases, and its self-check finds no difference',
    async () => {
      await using sqlite = await openTestDatabase('sqlite')
      await using postgres = await openTestDatabase('postgres')
      await recordYear(sqlite.db)
      await recordYear(postgres.db)

      expect(await dump(postgres.db)).toEqual(await dump(sqlite.db))
      for (const { db } of [sqlite, postgres]) {
        const checked = await inSnapshot(db, async (record) => [await checkEntries(record), await checkViews(record)])
        expect(checked.map(({ fault }) => fault)).toEqual([undefined, undefined])
      }
    },
    MINUTE_MS,
  )

  test.each(dialects)(
    'on %s, looked back at, is at every entry as it stood then',
    async (dialect) => {
      await using opened = await openTestDatabase(dialect)
      await using stepped = await openTestDatabase('sqlite')
      await using atOnce = await openTestDatabase('sqlite')
      const begun = year.engine.log.slice(0, year.engine.log.length / 3)
      for (const [n, event] of begun.entries()) {
        await opened.db.transaction().execute((trx) => recordEvent(trx, event))
        if (n % EVERY !== 0) continue
        await replay(opened.db, stepped.db, n + 1)
        expect(await dump(stepped.db), `after entry ${n + 1}`).toEqual(await dump(opened.db))
      }
      const middle = Math.floor(begun.length / 2 / EVERY) * EVERY + 1
      await replay(opened.db, atOnce.db, middle)
      expect((await dump(atOnce.db))['stream']?.length).toBeGreaterThan(4)
      await replay(opened.db, atOnce.db, begun.length)
      expect(await dump(atOnce.db)).toEqual(await dump(opened.db))
    },
    MINUTE_MS,
  )

  test(
    'tells the log no opinion before its opening, and no name of anybody at all',
    async () => {
      await using opened = await openTestDatabase('sqlite')
      await recordYear(opened.db)
      const bodies = (await opened.db.selectFrom('entry').select('body').orderBy('id').execute()).map(
        ({ body }) => body,
      )
      const names = Object.values(year.engine.stateOf<Organisation>(HOUSE_ORGANISATION)?.people ?? {})
      const opinions = year.engine.log.filter(({ recorded }) => recorded.event.type === 'opinion-given')
      const openings = bodies.filter((body) => body.includes('"kind":"opinion-opened"'))

      expect(names.length).toBeGreaterThan(10)
      for (const { name } of names) expect(bodies.find((body) => body.includes(name))).toBeUndefined()
      expect(opinions.length).toBeGreaterThan(3)
      expect(openings).toHaveLength(opinions.length)
      for (const body of bodies.filter((each) => !openings.includes(each))) expect(body).not.toContain('"stance":"')
    },
    MINUTE_MS,
  )
})

describe('a name erased', () => {
  const person = 'chairman-vinh'
  const decision = '7-QĐ/ThU'

  /** What the organisation's workflow records when the secretariat erases somebody. */
  async function erase(db: Kysely<Database>): Promise<void> {
    const stream = HOUSE_ORGANISATION
    const cycle = script.years[0].terms.id
    const { seq } = await db.selectFrom('stream').select('seq').where('id', '=', stream).executeTakeFirstOrThrow()
    const recorded = {
      seq: seq + 1,
      event: { type: 'person-erased', person, decision },
      at: '2025-06-02T02:00:00.000Z',
      requestId: 'erase',
      person: 'office',
    }
    await db.transaction().execute((trx) => recordEvent(trx, { stream, cycle, unit: undefined, recorded }))
  }

  const readBodies = (db: Kysely<Database>) => db.selectFrom('entry').select(['id', 'body']).orderBy('id').execute()

  test.each(dialects)(
    'on %s is gone from every table, the log stays as it was, and every view made again is the same to the byte',
    async (dialect) => {
      await using opened = await openTestDatabase(dialect)
      const { db } = opened
      await recordYear(db)
      const { name } = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow()
      const before = await readBodies(db)
      const told = async () => JSON.stringify([await dump(db), await db.selectFrom('beside').selectAll().execute()])
      expect((await told()).split(name).length).toBeGreaterThan(20)
      await erase(db)

      expect(await told()).not.toContain(name)
      expect(await told()).not.toContain(fold(name))
      expect((await readBodies(db)).slice(0, -1)).toEqual(before)
      const lived = await dump(db)
      await rebuild(db)
      expect(await dump(db)).toEqual(lived)
      const everything = JSON.stringify(await readWhole(db, await readBodies(db)))
      expect(everything).not.toContain(name)
      expect(everything).toContain(erasedName(decision))
      // Others keep theirs.
      expect(everything).toContain('Lê Văn Khánh')
    },
    MINUTE_MS,
  )

  test(
    'leaves no byte of itself in the file',
    async () => {
      await using opened = await openTestDatabase('sqlite')
      const { db } = opened
      await recordYear(db)
      const { name } = await db.selectFrom('person').select('name').where('id', '=', person).executeTakeFirstOrThrow()
      const { rows } = await sql<{ file: string }>`select file from pragma_database_list`.execute(db)
      const traces = async () => {
        const files = [rows[0]?.file ?? '', `${rows[0]?.file}-wal`]
        const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(file))))
        return [name, fold(name)].map((text) => bytes.indexOf(text) !== -1)
      }
      await erase(db)
      expect(await traces()).toEqual([true, true])

      expect(await scrub(db)).toBe(true)
      expect(await traces()).toEqual([false, false])
      const { rows: pages } = await sql`pragma integrity_check`.execute(db)
      expect(pages).toEqual([{ integrity_check: 'ok' }])
    },
    MINUTE_MS,
  )
})
