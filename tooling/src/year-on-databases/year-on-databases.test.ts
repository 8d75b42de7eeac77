import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rebuild, replay } from '@khoan-viec/db/projection'
import type { Database } from '@khoan-viec/db/schema'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import type { Organisation } from '@khoan-viec/domain/organisation'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { dryRun, type DryRun, recordEvent } from '../dry-run/index.ts'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const views = ['stream', 'task', 'meeting', 'assessment', 'todo', 'unit', 'person', 'tenure', 'clock'] as const
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
    await db.transaction().execute((trx) => recordEvent(trx, script.terms.id, event))
}

async function dump(db: Kysely<Database>): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    views.map(
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
    'gives the same views on both databases',
    async () => {
      await using sqlite = await openTestDatabase('sqlite')
      await using postgres = await openTestDatabase('postgres')
      await recordYear(sqlite.db)
      await recordYear(postgres.db)

      expect(await dump(postgres.db)).toEqual(await dump(sqlite.db))
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
        await opened.db.transaction().execute((trx) => recordEvent(trx, script.terms.id, event))
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
      const names = Object.values(year.engine.stateOf<Organisation>(`organisation/${script.terms.id}`)?.people ?? {})
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
