import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../house/index.ts'
import { visibleChanges } from '../live/visible-changes.ts'
import { type Api, openApi, type Town } from '../testing/index.ts'
import { answerOf, askedById } from '../testing/rights/asked-by-id.ts'
import { countQueries } from '../testing/rights/count-queries.ts'
import { everyQuery } from '../testing/rights/every-query.ts'
import { tableOf } from '../testing/rights/may.ts'
import { everybody, playYear, things, type YearThing } from '../testing/rights/play-year.ts'
import { seeAs } from '../trpc/index.ts'

const ABSENT = 'khong-co-1'

let town: Town
let api: Api
let house: House
let may: Awaited<ReturnType<typeof tableOf>>
let counted: ReturnType<typeof countQueries>
beforeAll(async () => {
  town = await playYear()
  api = await openApi(town)
  const found = await api.services.houses.find(town.id)
  if (!found) throw new Error('no house')
  house = found
  may = await tableOf(house, '2024-12-20', everybody)
  counted = countQueries(house)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

test('somebody stands in every relation to something, and somebody to nothing', () => {
  const seen = (person: string) => things.filter((thing) => may(person, thing.kind, thing)).map(({ id }) => id)
  expect(seen('chair')).toHaveLength(things.length)
  expect(seen('qd-secretary')).toEqual(['qd-1', 'qd'])
  expect(seen('area')).toEqual(['qv-1', 'qd-1', 'qd', 'hm/07-GUQ/ThU'])
  expect(seen('qv-chairman')).toEqual(['qv-1', 'ql', '2024:qv-chairman', 'qv:CHAIRMAN:2024-07-01'])
  expect(seen('province-office')).toEqual([])
})

describe.each(everybody)('%s', (person) => {
  test.each(Object.entries(askedById))('is answered to %s as the table says', async (_, { of, reading, address }) => {
    const cookie = await api.takeSeat(person)
    await answerOf(api, address(ABSENT), cookie)
    counted.take()
    const absent = await answerOf(api, address(ABSENT), cookie)
    const askedForAbsent = counted.take()
    expect(absent).toMatch(/^404 .*"not-found"/)
    for (const thing of things.filter((each) => each.kind === of && !may(person, reading, each))) {
      expect(await answerOf(api, address(thing.id), cookie)).toBe(absent)
      // Not only the same words: the same work, so that no clock tells either.
      expect(counted.take()).toEqual(askedForAbsent)
    }
  })

  test('finds in no answer a trace of what it may not know of', async () => {
    const as = await api.as(person)
    const tasks = things.filter((thing) => thing.kind === 'task' && may(person, 'task', thing))
    // A task names its unit and tells on which agenda it stands: that is all that one learns of either by a task alone.
    const isTold = (thing: YearThing) =>
      (thing.kind === 'meeting' && tasks.length > 0) ||
      (thing.kind === 'unit' && tasks.some((task) => 'unit' in task && task.unit === thing.id))
    const hidden = things.filter((thing) => !may(person, thing.kind, thing) && !isTold(thing))
    for (const [path, ask] of Object.entries(everyQuery)) {
      if (isPublic(path)) continue
      const said = await ask(as).then(
        (answer) => JSON.stringify(answer) ?? '',
        (error: unknown) => String(error),
      )
      for (const { id, marks } of hidden)
        for (const mark of marks) expect(said.includes(mark), `${path} tells of ${id}`).toBe(false)
    }
  })
})

const isPublic = (path: string): boolean => ['seats.list', 'board.list', 'board.byId'].includes(path)

describe.each(everybody)('what %s may know of, and nothing else', (person) => {
  test('is counted, searched and told as it happens', async () => {
    const as = await api.as(person)
    const mine = (kind: 'task' | 'unit' | 'meeting' | 'assessment') =>
      things.filter((thing) => thing.kind === kind && may(person, thing.kind, thing)).map(({ id }) => id)
    const list = await as.task.list.query({})
    expect([list.total, list.rows.map(({ id }) => id).toSorted()]).toEqual([
      mine('task').length,
      mine('task').toSorted(),
    ])
    expect((await as.meeting.list.query({})).total).toBe(mine('meeting').length)
    const units = (await as.unit.list.query({})).rows.map(({ code }) => code)
    expect(units.filter((code) => things.some(({ id }) => id === code)).toSorted()).toEqual(mine('unit').toSorted())
    const graded = (await as.grading.table.query()).groups.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(graded.toSorted()).toEqual(mine('assessment').toSorted())

    for (const thing of things.filter(({ kind }) => kind === 'task')) {
      const found = await as.record.search.query({ text: thing.marks[1] ?? '' })
      expect(found.tasks.map(({ id }) => id)).toEqual(mine('task').filter((id) => id === thing.id))
      expect(found.entries.total > 0).toBe(mine('task').includes(thing.id))
      const ofStream = await as.record.search.query({ stream: { kind: 'task', id: thing.id } })
      expect(ofStream.entries.total > 0).toBe(mine('task').includes(thing.id))
    }

    const viewer = await seeAs(house, person)
    if (!viewer) throw new Error(`${person} is nobody`)
    const told = (await visibleChanges(viewer, 0)).streams.filter(
      ({ kind }) => kind !== 'organisation' && kind !== 'cycle',
    )
    const kept = things.filter(({ kind }) => kind !== 'unit' && kind !== 'delegation')
    const expected = kept.filter((thing) => may(person, thing.kind, thing)).map(({ kind, id }) => `${kind}/${id}`)
    expect(told.map(({ kind, id }) => `${kind}/${id}`).toSorted()).toEqual(expected.toSorted())
  })

  test('is taken away, looked back at and looked into by the posts of the table', async () => {
    const cookie = await api.takeSeat(person)
    for (const [reading, address] of byPost) {
      const answer = await api.request(address, { headers: { cookie } })
      expect([address, answer.ok], await answer.clone().text()).toEqual([address, may(person, reading)])
      await answer.body?.cancel()
    }
  })
})

const byPost = [
  ['export', '/export/record.csv'],
  ['export', '/export/record.jsonocel'],
  ['export', '/export/record.xes'],
  ['export', '/export/record.xlsx'],
  ['past', `/trpc/asOf.compare?input=${encodeURIComponent('{"from":"1"}')}`],
  ['past', '/trpc/task.list?input=%7B%7D&asOf=1'],
  ['reading-log', '/trpc/reading.list?input=%7B%7D'],
  ['reading-log', '/trpc/reading.check'],
] as const
