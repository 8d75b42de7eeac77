import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  askForCheck,
  type AlarmPlace,
  alarmPlace,
  type CheckDone,
  findLastCheck,
  listAlarms,
  listAsked,
} from '@khoan-viec/db/alarm'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { recordUnits } from '@khoan-viec/db/testing'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { keepLogFault } from '@khoan-viec/ledger/store'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouseFolder } from '../sequencer/testing/folders.ts'
import { keepChecks, noteEmptied } from './index.ts'
import { findDue } from './when-due.ts'

const at = '2026-01-01T00:00:00.000Z'
const silent = pino({ level: 'silent' })

const house = openHouseFolder()
const place: AlarmPlace = alarmPlace(house.folder)
const db = openSqlite<Database>(join(house.folder, 'record.db'))
beforeAll(async () => {
  await migrateRecord(db)
  await recordUnits(db, 2)
})
afterAll(async () => {
  await db.destroy()
  house[Symbol.dispose]()
})

/** Asks for a check and waits until it was carried out. */
async function checked(person: string): Promise<CheckDone | undefined> {
  const before = await findLastCheck(place)
  await askForCheck(place, { person, at })
  for (;;) {
    const last = await findLastCheck(place)
    if (last?.ended !== before?.ended && (await listAsked(place)).size === 0) return last
    await wait(50)
  }
}

const alarms = async () =>
  (await listAlarms(place)).map(({ number, fault, passedAt }) => [number, fault.code, passedAt !== undefined])

test('who asks is answered; a difference raises one alarm, which says when it has passed and stays', async () => {
  const kept = keepChecks({ house: house.folder, log: silent, lookMs: 50 })
  expect(await checked('p1')).toMatchObject({ by: ['p1'], lastEntry: 2, counted: { entries: 2, views: 7 } })
  expect(await alarms()).toEqual([])

  await db.updateTable('unit').set({ name_fold: 'khac' }).where('code', '=', 'u1').execute()
  expect(await checked('p2')).toMatchObject({ by: ['p2'], alarm: 1 })
  expect(await checked('p1')).toMatchObject({ alarm: 1 })
  expect(await alarms()).toEqual([[1, 'row-changed', false]])

  await db.updateTable('unit').set({ name_fold: 'xa' }).where('code', '=', 'u1').execute()
  expect((await checked('p1'))?.alarm).toBeUndefined()
  expect(await alarms()).toEqual([[1, 'row-changed', true]])
  await kept.stop()
}, 60_000)

test('views that somebody emptied are made anew on opening, and people are told', async () => {
  using other = openHouseFolder()
  const record = openSqlite<Database>(join(other.folder, 'record.db'))
  const told = async () => (await listAlarms(alarmPlace(other.folder))).map(({ fault, day }) => [fault.code, day])
  const open = async () => noteEmptied(other.folder, record, await migrateRecord(record))
  await open()
  await recordUnits(record, 1)
  await open()
  expect(await told()).toEqual([])

  await record.deleteFrom('stream').execute()
  await open()
  expect(await told()).toEqual([['views-emptied', '2024-01-02']])
  expect(await record.selectFrom('stream').select('id').execute()).toEqual([{ id: 'organisation/c1' }])
  await record.destroy()
})

test('a check is due when the day is another than that of the last one, after a sealing, and when the log ceased to be signed', async () => {
  const last = { began: at, ended: at, day: '2024-01-02', by: [], lastEntry: 2, counted: {} }
  const standing = { db, house: house.folder }
  expect(await findDue({ ...standing, last: undefined })).toEqual({ day: '2024-01-02', because: 'day' })
  expect(await findDue({ ...standing, last })).toEqual({ day: '2024-01-02', because: undefined })
  expect(await findDue({ ...standing, last: { ...last, day: '2024-01-01' } })).toEqual({
    day: '2024-01-02',
    because: 'day',
  })
  await db
    .insertInto('entry')
    .values({ ...(await sealing()), kind: 'cycle-closed' })
    .execute()
  expect(await findDue({ ...standing, last })).toEqual({ day: '2024-01-02', because: 'sealing' })
  const now = { ...last, lastEntry: 3 }
  expect(await findDue({ ...standing, last: now })).toEqual({ day: '2024-01-02', because: undefined })
  await keepLogFault(house.folder, new LogFaultError({ code: 'checkpoint-missing' }))
  expect(await findDue({ ...standing, last: now })).toEqual({ day: '2024-01-02', because: 'log' })
})

async function sealing() {
  const { id: _, ...row } = await db.selectFrom('entry').selectAll().where('id', '=', 2).executeTakeFirstOrThrow()
  return { ...row, seq: 3, request_id: 'close' }
}
