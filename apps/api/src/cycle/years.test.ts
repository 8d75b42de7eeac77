import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Api, bringToReview, CYCLE, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'
import { closeYear, NEXT, openNextYear } from '../testing/next-year.ts'

let town: Town
let api: Api
beforeEach(async () => {
  town = await openTown()
  api = await openApi(town)
  await bringToReview(town)
})
afterEach(async () => {
  await api.close()
  await town.close()
})

test('a rehearsed year is not opened while the one before is open, and nothing is recorded', async () => {
  await expect(openNextYear(town)).rejects.toThrow('"year-open"')
  expect((await (await api.as('office')).session.me.query()).years.map(({ id }) => id)).toEqual([CYCLE])
})

describe('after a year another is opened:', () => {
  beforeEach(async () => {
    await closeYear(town)
    await openNextYear(town)
  })
  const now = (person: string) => api.as(person)
  const then = (person: string) => api.as(person, undefined, CYCLE)

  test('everybody looks at the new one, and may look at the old', async () => {
    const me = await (await now('office')).session.me.query()
    expect(me.years).toMatchObject([
      { id: NEXT, status: 'RUNNING' },
      { id: CYCLE, status: 'CLOSED' },
    ])
    expect(me.cycle?.id).toBe(NEXT)
    expect((await (await then('office')).session.me.query()).cycle?.id).toBe(CYCLE)
    expect((await (await now('office')).cycle.current.query()).cycle.id).toBe(NEXT)
    expect((await (await then('qv-secretary')).cycle.current.query()).cycle).toMatchObject({
      id: CYCLE,
      status: 'CLOSED',
    })
  })

  test('tasks, meetings and units are those of the year', async () => {
    const seen = async (client: Awaited<ReturnType<typeof now>>) => {
      const [tasks, meetings, unit, units, grid] = await Promise.all([
        client.task.list.query({}),
        client.meeting.list.query({}),
        client.unit.byCode.query({ code: 'qv' }),
        client.unit.list.query({}),
        client.followUp.grid.query({}),
      ])
      return {
        tasks: tasks.rows.map(({ id }) => id).toSorted(),
        meetings: meetings.total,
        unit: unit.tasks.map(({ id }) => id),
        counted: units.rows.find(({ code }) => code === 'qv')?.tasks,
        cells: grid.rows.flatMap(({ cells }) => cells).length,
      }
    }
    expect(await seen(await then('office'))).toEqual({
      tasks: ['qd-1', 'qv-1'],
      meetings: 1,
      unit: ['qv-1'],
      counted: 1,
      cells: 2,
    })
    expect(await seen(await now('office'))).toEqual({ tasks: [], meetings: 0, unit: [], counted: 0, cells: 0 })
  })

  test('nothing of the closed year awaits anybody, though its meeting was never closed', async () => {
    const { todos } = await (await now('chair')).work.mine.query()
    expect(todos).toEqual([])
    expect((await (await now('member')).work.mine.query()).todos).toEqual([])
  })

  test('one who sees a unit only sees it in the other year, and no more', async () => {
    const heads = await then('qv-secretary')
    expect((await heads.task.list.query({})).rows.map(({ id }) => id)).toEqual(['qv-1'])
    expect(await refusalOf(heads.task.byId.query({ id: 'qd-1' }))).toMatchObject({ code: 'not-found' })
  })

  test('a year that is none is not found', async () => {
    for (const year of ['2031', '../2024', '-'])
      expect(await refusalOf((await api.as('office', undefined, year)).cycle.current.query())).toMatchObject({
        code: 'not-found',
      })
  })
})
