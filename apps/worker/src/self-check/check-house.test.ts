import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { loosen, recordUnits } from '@khoan-viec/db/testing'
import { LogFaultError, type RecordFault } from '@khoan-viec/ledger/fault'
import { keepLogFault } from '@khoan-viec/ledger/store'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type LogPlaces, logPlaces, openSequencer, proposeKey } from '../sequencer/index.ts'
import { openHouseFolder, readAll } from '../sequencer/testing/folders.ts'
import { checkHouse, type HouseReport } from './index.ts'

const evidence = 'Danh sách hộ đã được cấp giấy'
const hash = createHash('sha256').update(evidence).digest('hex')
const recordFile = (house: string) => join(house, 'record.db')
const evidenceFile = (house: string) => join(house, 'evidence', hash.slice(0, 2), hash)

/** A house of five entries, signed after the third and the fifth, and a copy of it for each test. */
let sound: ReturnType<typeof openHouseFolder>
let copy: ReturnType<typeof openHouseFolder>
let house: string
let places: LogPlaces
let before: HouseReport['signed']

beforeAll(async () => {
  sound = openHouseFolder()
  mkdirSync(dirname(evidenceFile(sound.folder)), { recursive: true })
  writeFileSync(evidenceFile(sound.folder), evidence)
  await withRecord(sound.folder, async (db) => {
    await migrateRecord(db)
    const sequencer = await openSequencer(db, logPlaces(sound.folder))
    await recordUnits(db, 3, { evidence: hash })
    await sequencer?.turn()
    await recordUnits(db, 2, { from: 3 })
    await sequencer?.turn()
    sequencer?.close()
  })
  before = (await checkHouse(sound.folder)).signed
})
afterAll(() => sound[Symbol.dispose]())

beforeEach(() => {
  copy = openHouseFolder()
  cpSync(sound.data, copy.data, { recursive: true })
  house = copy.folder
  places = logPlaces(house)
  return () => copy[Symbol.dispose]()
})

async function withRecord(folder: string, act: (db: Kysely<Database>) => Promise<unknown>): Promise<void> {
  const db = openSqlite<Database>(recordFile(folder))
  await act(db)
  await db.destroy()
}

/** Changes one byte of a file: the one behind a text in it, or the one at a place, from the end if that is negative. */
function spoil(path: string, where: string | number): void {
  const bytes = readFileSync(path)
  const place = typeof where === 'number' ? (where + bytes.length) % bytes.length : behind(bytes, where)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function behind(bytes: Buffer, text: string): number {
  const place = bytes.indexOf(text)
  if (place === -1) throw new Error(`${text} is not there`)
  return place + Buffer.byteLength(text)
}

const firstFault = async (): Promise<RecordFault | undefined> => {
  const options = before ? { stopsAtFirst: true, before } : { stopsAtFirst: true }
  return (await checkHouse(house, options)).parts.find(({ fault }) => fault)?.fault
}

/** Changes the record and puts the guards back, as somebody would who covers his traces. */
const change = (...statements: readonly string[]) =>
  withRecord(house, async (db) => {
    const guards = await sql<{ sql: string }>`select sql from sqlite_master where type = 'trigger'`.execute(db)
    await loosen(db)
    for (const statement of statements) await sql.raw(statement).execute(db)
    for (const { sql: text } of guards.rows) await sql.raw(text).execute(db)
  })

test('a house that nobody touched is sound in every part', async () => {
  const { parts, signed, lastEntry } = await checkHouse(house, before ? { before } : {})
  expect(parts.map(({ part, fault, counted }) => [part, fault, counted > 0])).toEqual(
    ['database', 'guards', 'key', 'entries', 'log', 'views', 'files'].map((part) => [part, undefined, true]),
  )
  expect([signed?.size, signed?.kept, lastEntry]).toEqual([5, 2, 5])
})

test('neither is anything wrong once its key was changed', async () => {
  await withRecord(house, async (db) => {
    await proposeKey(db, places)
    const sequencer = await openSequencer(db, places)
    await sequencer?.turn()
    sequencer?.close()
  })
  const { parts, signed } = await checkHouse(house, before ? { before } : {})
  expect(parts.filter(({ fault }) => fault)).toEqual([])
  expect([signed?.size, parts.find(({ part }) => part === 'key')?.counted]).toEqual([6, 2])
})

type Spoiling = readonly [what: string, spoil: () => void | Promise<void>, fault: object]

const inRecord: readonly Spoiling[] = [
  [
    'one byte of the text of an entry, past the database',
    () => spoil(recordFile(house), '"type":"unit-established","unit":{"code":"u4","collective":"'),
    { code: 'entry-changed', entry: 4, stream: 'organisation/c1', seq: 4, index: 3 },
  ],
  [
    'the text of an entry, past its guards',
    () => change(`update entry set body = replace(body, 'Xã', 'Xa') where id = 2`),
    { code: 'entry-changed', entry: 2, stream: 'organisation/c1', seq: 2, index: 1 },
  ],
  [
    'a column of an entry',
    () => change(`update entry set tenure = 't1' where id = 5`),
    { code: 'entry-column', entry: 5, column: 'tenure' },
  ],
  [
    'a guard, out of the schema',
    () => {
      const database = new DatabaseSync(recordFile(house), { defensive: false })
      database.exec(`pragma writable_schema = on; delete from sqlite_master where name = 'entry_not_changed'`)
      database.close()
    },
    { code: 'guard-missing', guard: 'entry_not_changed' },
  ],
  [
    'the last place of the log',
    () => change('delete from log_order where idx = 4'),
    { code: 'log-shrank', signedEntries: 5, entries: 4 },
  ],
  ['a place of the log', () => change('delete from log_order where idx = 1'), { code: 'order-broken', index: 1 }],
  [
    'two places of the log, exchanged',
    () =>
      change(
        'update log_order set idx = idx + 100 where idx < 2',
        'update log_order set idx = 101 - idx where idx >= 100',
      ),
    { code: 'entry-changed', index: 0 },
  ],
  [
    'a row of a projection',
    () => change(`update tenure set valid_to = '2024-02-01' where id = 't2'`),
    { code: 'row-changed', table: 'tenure', row: 't2', column: 'valid_to' },
  ],
]

const inLog: readonly Spoiling[] = [
  [
    'a tile',
    () => spoil(join(places.folder, 'tile/0/000.p/5'), 2 * 32 + 7),
    { code: 'tile-changed', path: 'tile/0/000.p/5', position: 2 },
  ],
  [
    'a bundle',
    () => spoil(join(places.folder, 'tile/entries/000.p/5'), 9),
    { code: 'log-file-changed', path: 'tile/entries/000.p/5' },
  ],
  [
    'a tile that is gone',
    () => rmSync(join(places.folder, 'tile/0/000.p/5')),
    { code: 'log-file-missing', path: 'tile/0/000.p/5' },
  ],
  [
    'the checkpoint',
    () => spoil(join(places.folder, 'checkpoint'), 3),
    { code: 'checkpoint-unsound', because: 'origin-differs' },
  ],
  [
    'the signature of the checkpoint',
    () => spoil(join(places.folder, 'checkpoint'), -30),
    { code: 'checkpoint-unsound' },
  ],
  ['the checkpoint that is gone', () => rmSync(join(places.folder, 'checkpoint')), { code: 'checkpoint-missing' }],
  [
    'a kept checkpoint',
    () => spoil(keptFiles()[0] ?? '', 60),
    { code: 'checkpoint-unsound', path: expect.stringContaining('checkpoints/') },
  ],
  [
    'a kept checkpoint that is gone',
    () => rmSync(keptFiles()[0] ?? ''),
    { code: 'checkpoint-lost', kept: 1, before: 2 },
  ],
  [
    'a key that others may read',
    () => chmodSync(places.keyFile, 0o640),
    { code: 'key-unusable', because: 'secret-exposed' },
  ],
  ['a key that is gone', () => rmSync(places.keyFile), { code: 'key-unusable', because: 'key-missing' }],
]

const beside: readonly Spoiling[] = [
  [
    'an evidence file',
    () => spoil(evidenceFile(house), 3),
    { code: 'file-changed', path: `evidence/${hash.slice(0, 2)}/${hash}` },
  ],
  ['an evidence file that is gone', () => rmSync(evidenceFile(house)), { code: 'file-missing', hash, entry: 1 }],
]

const keptFiles = (): readonly string[] =>
  [...readAll(places.keptFolder).keys()].map((name) => join(places.keptFolder, name))

describe('what was changed is named:', () => {
  test.each([...inRecord, ...inLog, ...beside])('%s', async (_, spoilIt, fault) => {
    await spoilIt()
    expect(await firstFault()).toMatchObject(fault)
  })

  test('an entry, with tiles, bundles and checkpoints that agree with it, by what an earlier check remembers', async () => {
    await change(`update entry set body = replace(body, 'Xã', 'Xa') where id = 2`)
    for (const folder of [places.folder, places.keptFolder]) rmSync(folder, { recursive: true })
    await withRecord(house, async (db) => {
      const sequencer = await openSequencer(db, places)
      await sequencer?.turn()
      sequencer?.close()
    })
    expect(await firstFault()).toMatchObject({ code: 'checkpoint-lost' })
    before = before && { ...before, kept: 0 }
    expect(await firstFault()).toEqual({ code: 'history-changed', sizeEntries: 5 })
  })

  test('that the log is not signed any more, if nothing else tells why', async () => {
    await keepLogFault(house, new LogFaultError({ code: 'log-shrank', olderSizeEntries: 9, sizeEntries: 5 }))
    expect(await firstFault()).toMatchObject({ code: 'log-not-signed', because: 'log-shrank' })
  })

  test('the database file, where its pages do not hold together', async () => {
    const bytes = readFileSync(recordFile(house))
    writeFileSync(recordFile(house), bytes.fill(7, 4096 * 5, 4096 * 7))
    expect(await firstFault()).toMatchObject({ code: 'database-damaged' })
  })
})
