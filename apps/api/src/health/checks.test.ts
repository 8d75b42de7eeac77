import { truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alarmPlace, keepCheck, raiseAlarm } from '@khoan-viec/db/alarm'
import { keepLastBackup } from '@khoan-viec/db/backup'
import { listTroubles, noteFreeSpace, passTroubles, raiseTrouble } from '@khoan-viec/db/trouble'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../house/index.ts'
import { type Api, openApi, openTown, refusalOf, signLog, type Town } from '../testing/index.ts'
import { checkBackup, checkClock, checkDisk, freeBytes } from './check-machine.ts'
import { checkSelfCheck, checkSigning, checkWal } from './check-record.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let town: Town
let api: Api
let house: House
beforeEach(async () => {
  town = await openTown()
  api = await openApi(town)
  const newest = await api.services.houses.newest()
  if (!newest) throw new Error('no house')
  house = newest
})
afterEach(async () => {
  await api.close()
  await town.close()
})

const hence = (ms: number): string => new Date(Date.now() + ms).toISOString()

describe('of the machine', () => {
  test('a disk that fills up is told by its pace, and not before some days were seen', async () => {
    const bytes = await freeBytes(town.data)
    expect(await checkDisk(town.data)).toMatchObject({ code: 'disk-free' })
    await noteFreeSpace(town.data, '2026-01-01', { at: hence(-5 * DAY_MS), bytes: bytes * 2 })
    expect(await checkDisk(town.data, Date.now() - 3 * DAY_MS)).toMatchObject({ code: 'disk-free' })
    expect(await checkDisk(town.data)).toMatchObject({ isSound: false, code: 'disk-filling' })
  })

  test('a clock is told by what was recorded, and by another clock', () => {
    expect(checkClock({ lastAt: hence(-DAY_MS), elsewhere: hence(2_000) })).toMatchObject({ code: 'clock-right' })
    expect(checkClock({ lastAt: hence(HOUR_MS) })).toMatchObject({ isSound: false, code: 'clock-behind' })
    expect(checkClock({ elsewhere: hence(HOUR_MS) })).toMatchObject({ code: 'clock-off', where: { seconds: -3_600 } })
  })

  test('a live system is to be saved after its first day, and every day; a rehearsal is not', async () => {
    const live = { data: town.data, kind: 'LIVE' } as const
    expect(await checkBackup({ ...live, kind: 'REHEARSAL' })).toMatchObject({ code: 'backup-not-needed' })
    expect(await checkBackup({ ...live, createdAt: hence(-HOUR_MS) })).toMatchObject({ code: 'backup-not-yet' })
    expect(await checkBackup({ ...live, createdAt: hence(-2 * DAY_MS) })).toMatchObject({ code: 'backup-none' })
    const at = hence(-25 * HOUR_MS)
    await keepLastBackup(town.data, { at, folder: '/elsewhere', set: 'one' })
    expect(await checkBackup(live)).toMatchObject({ isSound: true, code: 'backup-made', where: { at } })
    expect(await checkBackup(live, Date.now() + 2 * HOUR_MS)).toMatchObject({ isSound: false, code: 'backup-old' })
  })
})

describe('of the record', () => {
  test('what waits long to be signed is told, and what was signed', async () => {
    expect(await checkSigning(house, Date.parse('2024-01-02T02:01:00.000Z'))).toMatchObject({ code: 'nothing-signed' })
    expect(await checkSigning(house)).toMatchObject({ isSound: false, code: 'signing-late' })
    await signLog(town)
    expect(await checkSigning(house)).toMatchObject({ isSound: true, code: 'all-signed' })
    const fault = { since: hence(-HOUR_MS), fault: { code: 'order-broken', index: 1 }, notes: [] }
    await writeFile(join(house.folder, 'log-fault.json'), JSON.stringify(fault))
    expect(await checkSigning(house)).toMatchObject({ code: 'log-not-signed', where: { at: fault.since } })
  })

  test('a check that found something, or came to an end long ago where days are days', async () => {
    const live = { ...house, kind: 'LIVE' } as const
    expect(await checkSelfCheck(live)).toMatchObject({ isSound: true, code: 'check-none' })
    const done = { began: hence(0), ended: hence(0), day: '2026-01-01', by: [], lastEntry: 1, counted: {} }
    await keepCheck(alarmPlace(house.folder), done)
    expect(await checkSelfCheck(live)).toMatchObject({ code: 'check-passed' })
    expect(await checkSelfCheck(live, Date.now() + 3 * DAY_MS)).toMatchObject({ isSound: false, code: 'check-old' })
    expect(await checkSelfCheck(house, Date.now() + 3 * DAY_MS)).toMatchObject({ code: 'check-passed' })
    const fault = { code: 'check-broken', because: 'Error' } as const
    await raiseAlarm(alarmPlace(house.folder), { at: hence(0), day: '2026-01-01', fault })
    expect(await checkSelfCheck(live)).toMatchObject({ code: 'alarms-open', where: { count: 1 } })
  })

  test('what grows beside a database and is not folded back', async () => {
    const file = join(town.data, 'other.db')
    expect(await checkWal([file])).toMatchObject({ isSound: true })
    await writeFile(`${file}-wal`, '')
    await truncate(`${file}-wal`, 300_000_000)
    await utimes(`${file}-wal`, 0, 0)
    expect(await checkWal([file])).toMatchObject({ code: 'wal-large', where: { file: 'other.db' } })
  })
})

describe('a trouble', () => {
  const full = { check: 'disk', code: 'disk-low', where: { bytes: 1 }, at: '2026-01-01T00:00:00.000Z' } as const

  test('is one until it has passed, and numbered, so that who tells of it tells once', async () => {
    expect(await raiseTrouble(town.data, full)).toBe(true)
    expect(await raiseTrouble(town.data, { ...full, at: hence(0) })).toBe(false)
    await passTroubles(town.data, ['disk-low'], hence(0))
    expect(await listTroubles(town.data)).toEqual([{ ...full, number: 1 }])
    await passTroubles(town.data, [], hence(0))
    expect(await raiseTrouble(town.data, full)).toBe(true)
    const [second, first] = await listTroubles(town.data)
    expect([first?.passedAt !== undefined, second?.number, second?.passedAt]).toEqual([true, 2, undefined])
  })

  test('stands on the first page of those who look after the system, and of nobody else', async () => {
    await raiseTrouble(town.data, full)
    const { code, check, where, at: since } = full
    for (const person of ['office', 'auditor'])
      expect((await (await api.as(person)).work.mine.query()).troubles).toEqual([{ code, check, where, since }])
    expect((await (await api.as('chair')).work.mine.query()).troubles).toEqual([])
  })

  test('is shown with all else to those, since when and what passed; to others the room is not theirs', async () => {
    await raiseTrouble(town.data, { ...full, check: 'engine', code: 'engine-away', where: {} })
    await raiseTrouble(town.data, full)
    await passTroubles(town.data, ['engine-away'], hence(0))
    const status = await (await api.as('office')).system.status.query()
    expect(status.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['database', 'migrations', 'engine', 'worker', 'disk', 'clock', 'backup', 'checkpoint']),
    )
    expect(status.findings.find(({ check }) => check === 'engine')).toMatchObject({ isSound: false, since: full.at })
    expect(status.past).toMatchObject([{ code: 'disk-low', since: full.at }])
    expect(status.signedIn).toBe(1)
    expect(JSON.stringify(status)).not.toContain(town.data)
    expect(await refusalOf((await api.as('chair')).system.status.query())).toEqual({ code: 'not-yours' })
  })
})
