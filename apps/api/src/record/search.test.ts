import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, at, bringToReview, openApi, openTown, REASON, type Town } from '../testing/index.ts'
import { CYCLE } from '../testing/town.ts'
import { closeReview, signContract } from '../testing/year-end.ts'

const DIRECTION = 'Rà soát lại hồ sơ đất ở của 12 hộ thôn Quỳnh Tân'
const OTHER_DIRECTION = 'Ra soat ho so dat o phuong Quynh Di'

let town: Town
let api: Api
let opinionsFoundInOpenRound: Awaited<ReturnType<typeof found>>
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  api = await openApi(town)
  opinionsFoundInOpenRound = await found({ text: `"${REASON}"` })
  await closeReview(town)
  await signContract(town)
  await town.act('task/qv-1', { type: 'direct', id: 'd-1', text: DIRECTION }, at('2024-03-05'), 'chair')
  await town.act('task/qv-1', { type: 'direct', id: 'd-2', text: OTHER_DIRECTION }, at('2024-03-06'), 'people-1')
  await town.setToday('2024-03-07')
})
afterAll(async () => {
  await api.close()
  await town.close()
})

type Asked = Parameters<Awaited<ReturnType<Api['as']>>['record']['search']['query']>[0]

const found = async (asked: Asked, person = 'auditor') =>
  (await (await api.as(person)).record.search.query(asked)).entries

const kindsOf = async (asked: Asked, person?: string) =>
  (await found(asked, person)).rows.map(({ kind, stream }) => `${kind} ${stream.id}`)

describe('words inside entries', () => {
  test('are found with marks and without, and the spelling typed stands first', async () => {
    const typed = await found({ text: 'hồ sơ đất' })
    expect(typed.rows.map(({ person }) => person?.id)).toEqual(['chair', 'people-1'])
    const bare = await found({ text: 'ho so dat' })
    expect(bare.rows.map(({ person }) => person?.id)).toEqual(['people-1', 'chair'])
    expect(bare).toMatchObject({ total: 2, isCut: false })
  })

  test('are shown where they stand, the hits apart, as plain text', async () => {
    const [first] = (await found({ text: '"dat o" quynh' })).rows
    expect(first?.snippet).toEqual([
      { text: 'Ra soat ho so ', hit: false },
      { text: 'dat o', hit: true },
      { text: ' phuong ', hit: false },
      { text: 'Quynh', hit: true },
      { text: ' Di', hit: false },
    ])
  })

  test('are those of numbers and names of papers as well', async () => {
    expect(await kindsOf({ text: '21-QĐ/ThU' })).toEqual(['contract-offered qv-1'])
    expect(await kindsOf({ text: '15-tb/thu' })).toEqual(['meeting-closed hop-1'])
  })

  test('are those of an opinion once it is opened, in the entry that opens it, and not before', async () => {
    expect(opinionsFoundInOpenRound).toMatchObject({ rows: [], total: 0 })
    const { rows } = await found({ text: `"${REASON}"` })
    expect(rows.map(({ kind }) => kind)).toEqual(['opinion-opened', 'opinion-opened'])
    expect(rows.map(({ snippet }) => snippet?.filter(({ hit }) => hit))).toEqual(
      rows.map(() => [{ text: REASON, hit: true }]),
    )
    expect((await found({ kinds: ['opinion-given'] })).rows.every(({ snippet }) => snippet === undefined)).toBe(true)
  })
})

describe('a name', () => {
  test('finds what that person did, not where it is written', async () => {
    const { rows } = await found({ text: 'le truong giang', size: 200 })
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every(({ person }) => person?.id === 'chair')).toBe(true)
  })
})

describe('what is asked narrows what is found', () => {
  test('by the post under which one acted', async () => {
    const posts = (await found({ post: 'SECRETARIAT', size: 200 })).rows.map(({ post }) => post)
    expect(new Set(posts)).toEqual(new Set(['SECRETARIAT']))
  })

  test('by stream, by day, by unit, by whether the system acts, and by words besides', async () => {
    const inTask = { stream: { kind: 'task', id: 'qv-1' } } as const
    expect(await kindsOf({ ...inTask, from: '2024-03-01' })).toEqual(['directed qv-1', 'directed qv-1'])
    expect(await kindsOf({ ...inTask, text: 'ho so', to: '2024-03-05', from: '2024-03-05' })).toEqual(['directed qv-1'])
    const [bySystem, byPeople, all] = [
      await found({ ...inTask, system: true }),
      await found({ ...inTask, system: false }),
      await found(inTask),
    ]
    expect(bySystem.rows.every(({ person }) => person === undefined)).toBe(true)
    expect([bySystem.total > 0, bySystem.total + byPeople.total]).toEqual([true, all.total])
    expect((await found({ unit: 'qd', text: 'ho so dat' })).total).toBe(0)
  })

  test('by a post that does not exist not at all: it is refused', async () => {
    await expect(found({ post: 'KING' as 'AUDITOR' })).rejects.toThrow('malformed')
  })
})

describe('who does not see a thing', () => {
  test('is not told by a word, a total or a page that it is there', async () => {
    expect(await found({ text: 'ho so dat' }, 'qd-secretary')).toMatchObject({ rows: [], total: 0, isCut: false })
    expect(await found({ stream: { kind: 'task', id: 'qv-1' } }, 'qd-secretary')).toMatchObject({ rows: [], total: 0 })
    expect((await found({ text: 'hồ sơ đất' }, 'qv-chairman')).total).toBe(2)
    const all = await found({ size: 200 }, 'qd-secretary')
    expect(all.rows.every(({ unit, stream }) => unit?.code === 'qd' || stream.kind === 'cycle')).toBe(true)
    expect(all.total).toBe(all.rows.length)
  })
})

test('a head who has left finds what is his of the year-end, and nobody else who has left does', async () => {
  const leads = { kind: 'LEADER', name: 'x', cycle: CYCLE, unit: 'qv', leads: 'qv' }
  for (const subject of ['qv-chairman', 'qv-secretary']) {
    await town.act(`assessment/${CYCLE}:${subject}`, { type: 'begin', subject, ...leads }, at('2024-03-07'))
    const end = { type: 'end-tenure', tenure: `qv-${subject}`, last: '2024-03-07', reason: 'Điều động' }
    await town.act(HOUSE_ORGANISATION, { ...end, decision: '9-QĐ/ThU' }, at('2024-03-07'), 'office')
  }
  await town.setToday('2024-03-08')
  const assessments = async (person: string) =>
    (await found({ size: 200 }, person)).rows
      .filter(({ stream }) => stream.kind === 'assessment')
      .map(({ stream }) => stream.id)
  expect(await assessments('qv-chairman')).toEqual([`${CYCLE}:qv-chairman`])
  expect(await assessments('qv-secretary')).toEqual([`${CYCLE}:qv-secretary`])
  expect(await assessments('qd-secretary')).toEqual([])
})
