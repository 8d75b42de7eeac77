import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@khoan-viec/db/connection'
import { takeHouse } from '@khoan-viec/db/lock'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { viewNames } from '@khoan-viec/db/projection'
import type { Database } from '@khoan-viec/db/schema'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { dryRun, recordEvent } from '../dry-run/index.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { readCycle } from './read-cycle.ts'
import { rebuildRecord } from './rebuild-record.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

let data: string
let house: string
let db: Kysely<Database>
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-rebuild-'))
  const id = '20240301-080000-year'
  house = join(data, 'rehearsals', id)
  await mkdir(house, { recursive: true })
  await writeFile(join(house, 'rehearsal.json'), JSON.stringify({ id, namespace: id, scenario: 'small' }))
  db = openSqlite<Database>(join(house, 'record.db'))
  await migrateRecord(db)
  const { script } = await findScenario('small')
  const events = dryRun(script).engine.log
  await db.transaction().execute(async (trx) => {
    for (const event of events.slice(0, events.length / 2)) await recordEvent(trx, event)
  })
})
afterAll(async () => {
  await db.destroy()
  await rm(data, { recursive: true, force: true })
})

async function rebuild(...words: readonly string[]) {
  const env = { ...process.env, KHOAN_VIEC_DATA: data, INIT_CWD: data }
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

const dump = async () =>
  Promise.all(
    viewNames.map(async (view) =>
      (await sql`select * from ${sql.table(view)}`.execute(db)).rows.map((row) => JSON.stringify(row)).toSorted(),
    ),
  )

test('every projection of a year is made again from the entries, to the byte', async () => {
  const lived = await dump()
  await db.updateTable('stream').set({ state: '{}' }).execute()
  await db.deleteFrom('tenure').execute()
  await sql`insert into person values ('p', 'Không ai', 'khong ai')`.execute(db)
  const { code, said, complained } = await rebuild('--cycle', 'small')

  expect([code, complained]).toEqual([0, ''])
  expect(said).toMatch(/^The \d+ projections of 20240301-080000-year were made anew from its \d+ entries\.\n$/)
  expect(await dump()).toEqual(lived)
})

test('nothing is touched while a running system holds the house', async () => {
  const lock = takeHouse(house)
  await db.deleteFrom('todo').execute()
  const { code, said, complained } = await rebuild()
  lock?.release()

  expect([code, said]).toEqual([1, ''])
  expect(complained).toBe(
    'A running system holds 20240301-080000-year. Stop it, then call again; nothing was changed.\n',
  )
  expect(await db.selectFrom('todo').selectAll().execute()).toEqual([])
})

test('what breaks down in the middle leaves all as it was', async () => {
  const before = await dump()
  await sql`drop trigger entry_not_changed`.execute(db)
  await sql`update entry set body = '{}' where id = (select max(id) from entry)`.execute(db)

  await expect(rebuildRecord(house)).rejects.toThrow('cannot be projected')
  expect(await dump()).toEqual(before)
})

test('a call that is not understood is answered with how to call', () => {
  expect(() => readCycle(['--everything'])).toThrow(WrongCall)
  expect(() => readCycle(['--everything'])).toThrow('Usage')
})
