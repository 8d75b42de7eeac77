import { plusDays } from '@khoan-viec/domain/calendar'
import { scheduleOf } from '@khoan-viec/domain/cycle'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Api, at, bringToReview, CYCLE, openApi, openTown, type Town } from '../testing/index.ts'
import { decideLevel } from '../testing/year-end.ts'

let town: Town
let api: Api
beforeEach(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterEach(async () => {
  await api.close()
  await town.close()
})

test('that a date of the calendar came is no news, and takes no place among it', async () => {
  await bringToReview(town)
  const office = await api.as('office')
  const before = (await office.work.mine.query()).changed
  const { cycle } = await office.cycle.current.query()
  for (const { id, date } of scheduleOf(cycle.calendar))
    await town.act(`cycle/${CYCLE}`, { type: 'pass-date', act: id, date }, at(date))
  const { changed } = await office.work.mine.query()
  expect(changed).toEqual(before)
  expect(changed.length).toBeGreaterThan(0)
})

test('the right to appeal awaits nobody once its last day is over', async () => {
  await decideLevel(town)
  const { facts } = await (await api.as('qv-secretary')).grading.subject.query({ id: `${CYCLE}:qv` })
  const { opens, closes } = facts.calendar.appeal
  await town.act(`assessment/${CYCLE}:qv`, { type: 'notify' }, at(opens))
  const kindsOn = async (day: string) => {
    await town.setToday(day)
    const { todos } = await (await api.as('qv-secretary')).work.mine.query()
    return todos.map(({ kind }) => kind)
  }
  expect(await kindsOn(closes)).toContain('appeal-open')
  expect(await kindsOn(plusDays(closes, 1))).not.toContain('appeal-open')
})
