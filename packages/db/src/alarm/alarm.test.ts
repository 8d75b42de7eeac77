import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  acknowledgeAlarm,
  type AlarmPlace,
  alarmPlace,
  askForCheck,
  findLastCheck,
  forgetAsked,
  keepCheck,
  listAlarms,
  listAsked,
  passAlarms,
  raiseAlarm,
} from './index.ts'

let data: string
let place: AlarmPlace
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-alarm-'))
  place = alarmPlace(join(data, 'rehearsals', 'one'))
  return () => rm(data, { recursive: true, force: true })
})

const raised = { at: '2026-01-01T00:00:00.000Z', day: '2024-03-01', fault: { code: 'order-broken', index: 7 } } as const
const other = { ...raised, fault: { code: 'order-broken', index: 8 } } as const
const note = { person: 'p1', post: 'AUDITOR', note: 'Đã báo cáo', at: '2026-01-02T00:00:00.000Z' } as const

test('an alarm stands until it has passed: what is found again meanwhile is the same, afterwards it is another', async () => {
  expect([await raiseAlarm(place, raised), await raiseAlarm(place, other), await raiseAlarm(place, raised)]).toEqual([
    1, 2, 1,
  ])
  await passAlarms(place, '2026-01-03T00:00:00.000Z')
  expect(await raiseAlarm(place, raised)).toBe(3)
  expect((await listAlarms(place)).map(({ number, passedAt }) => [number, passedAt !== undefined])).toEqual([
    [3, false],
    [2, true],
    [1, true],
  ])
})

test('it is acknowledged once, by the first who does, and what he said is kept', async () => {
  expect(await acknowledgeAlarm(place, 1, note)).toBe(false)
  await raiseAlarm(place, raised)
  const answers = await Promise.all([
    acknowledgeAlarm(place, 1, note),
    acknowledgeAlarm(place, 1, { ...note, person: 'p2' }),
  ])
  expect(answers.filter(Boolean)).toHaveLength(1)
  const [alarm] = await listAlarms(place)
  expect(alarm?.acknowledged).toMatchObject({ note: 'Đã báo cáo', person: answers[0] ? 'p1' : 'p2' })
})

test('a wish for a check stays until it is answered; the last check is the one that ended last', async () => {
  await askForCheck(place, { person: 'p1', at: raised.at })
  const asked = await listAsked(place)
  expect([...asked.values()]).toEqual([{ person: 'p1', at: raised.at }])
  expect(await findLastCheck(place)).toBeUndefined()

  const done = { began: raised.at, day: raised.day, by: ['p1'], lastEntry: 3, counted: { entries: 3 } }
  await keepCheck(place, { ...done, ended: '2026-01-01T00:00:10.000Z' })
  await keepCheck(place, { ...done, ended: '2026-01-01T00:00:09.000Z', lastEntry: 2 })
  await forgetAsked(place, asked.keys())
  expect(await findLastCheck(place)).toMatchObject({ lastEntry: 3, by: ['p1'] })
  expect((await listAsked(place)).size).toBe(0)
  expect(await readdir(place.doneFolder)).toHaveLength(3)
})
