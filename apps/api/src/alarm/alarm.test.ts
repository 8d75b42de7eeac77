import { alarmPlace, keepCheck, listAsked, passAlarms, raiseAlarm } from '@khoan-viec/db/alarm'
import { alarmCodes } from '@khoan-viec/protocol/record'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, openApi, openTown, refusalOf, signLog, type Town } from '../testing/index.ts'

const raised = {
  at: '2026-01-01T00:00:00.000Z',
  day: '2024-01-02',
  fault: { code: 'row-changed', table: 'task', row: 'qv-1', column: 'light' },
} as const

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

test('an alarm is the first thing for the office and the auditor, and for nobody else, until one of them acknowledges it', async () => {
  const place = alarmPlace(town.folder)
  await raiseAlarm(place, raised)
  const [office, auditor, commune] = [await api.as('office'), await api.as('auditor'), await api.as('qv-secretary')]
  const { code, ...where } = raised.fault
  const row = { number: 1, at: raised.at, day: raised.day, fault: { code, where } }
  expect(alarmCodes).toContain(code)
  expect((await office.work.mine.query()).alarms).toEqual([row])
  expect((await auditor.work.mine.query()).alarms).toEqual([row])
  expect((await commune.work.mine.query()).alarms).toEqual([])
  expect((await commune.record.state.query()).alarms).toEqual([])

  const said = { alarm: 1, note: 'Đã báo Ủy ban Kiểm tra' }
  expect(await refusalOf(commune.record.acknowledgeAlarm.mutate(said))).toEqual({ code: 'not-yours' })
  expect(await refusalOf(office.record.acknowledgeAlarm.mutate({ ...said, note: ' ' }))).toEqual({
    code: 'missing',
    field: 'note',
  })
  expect(await refusalOf(office.record.acknowledgeAlarm.mutate({ ...said, alarm: 7 }))).toEqual({ code: 'not-found' })
  await auditor.record.acknowledgeAlarm.mutate(said)
  await auditor.record.acknowledgeAlarm.mutate(said)
  expect(await refusalOf(office.record.acknowledgeAlarm.mutate(said))).toEqual({ code: 'already-done' })

  expect((await office.work.mine.query()).alarms).toEqual([])
  const [stands] = (await office.record.state.query()).alarms
  const person = { id: 'auditor', name: 'Phan Văn Tra' }
  expect(stands?.acknowledged).toMatchObject({ person, post: 'AUDITOR', note: said.note })
  await passAlarms(place, '2026-01-02T00:00:00.000Z')
  expect((await office.record.state.query()).alarms).toEqual([])
})

test('the state of the record says what is signed, what was checked last and for whom', async () => {
  await signLog(town)
  const done = { began: raised.at, ended: '2026-01-01T00:00:05.000Z', day: raised.day, lastEntry: 4 }
  await keepCheck(alarmPlace(town.folder), { ...done, by: ['auditor'], counted: { entries: 4, views: 30 } })
  const state = await (await api.as('qv-secretary')).record.state.query()

  expect(state.checkpoint).toMatchObject({ size: state.entries, upTo: '2024-01-02T02:00:00.000Z' })
  expect(state.checkpoint?.note).toContain(`${state.checkpoint?.root}\n\n— test.invalid/rehearsal/test-year `)
  expect(state.check).toEqual({
    at: done.ended,
    day: done.day,
    by: [{ id: 'auditor', name: 'Phan Văn Tra' }],
    isSound: true,
    counted: { entries: 4, views: 30 },
  })
})

test('an auditor has the record checked now; it is asked in his name', async () => {
  const [office, auditor] = [await api.as('office'), await api.as('auditor')]
  expect(await refusalOf(office.record.askCheck.mutate())).toEqual({ code: 'not-yours' })
  expect(await auditor.record.state.query()).toMatchObject({ isAsked: false, mayAsk: true })
  await auditor.record.askCheck.mutate()

  expect(await office.record.state.query()).toMatchObject({ isAsked: true, mayAsk: false })
  const asked = await listAsked(alarmPlace(town.folder))
  expect([...asked.values()].map(({ person }) => person)).toEqual(['auditor'])
})
