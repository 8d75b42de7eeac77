import type { HandoverTask } from '@khoan-viec/domain/handover'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseSubject } from '../dossier/choose-entries.ts'
import { type Api, at, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'

const ID = 'qv:CHAIRMAN:2024-07-01'
const STREAM = `handover/${ID}`
const line: HandoverTask = {
  task: 'qv-1',
  title: 'Cấp giấy chứng nhận cho 40 hộ tồn đọng',
  cycle: '2024',
  status: 'IN_PROGRESS',
  light: 'AMBER',
  progress: 0.45,
  milestones: { reached: 0, all: 0 },
  defects: ['report/2024-M05'],
  owed: [{ kind: 'SUPPORT', id: 'support-1' }],
  state: { task: 'qv-1', outcome: 'PARTIAL', fraction: 0.45, note: '' },
}

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await town.act(
    HOUSE_ORGANISATION,
    {
      type: 'change-head',
      unit: 'qv',
      post: 'CHAIRMAN',
      decision: '301-QĐ/ThU',
      from: '2024-07-01',
      incoming: { id: 'qv-new', name: 'Phan Bá Lộc' },
      handover: [],
    },
    at('2024-07-01'),
    'office',
  )
  const frame = {
    unit: 'qv',
    post: 'CHAIRMAN',
    decision: '301-QĐ/ThU',
    from: '2024-07-01',
    outgoing: 'qv-chairman',
    outgoingTenure: 'qv-qv-chairman',
    incoming: 'qv-new',
  }
  await town.act(STREAM, { type: 'lay', ...frame, tasks: [line], of: 1 }, at('2024-07-01'))
  await town.setToday('2024-07-02')
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const view = async (person: string) => (await api.as(person)).handover.byId.query({ id: ID })

describe('a hand-over act', () => {
  test('is read by the two heads, the unit and the authority, each with his own part in it', async () => {
    expect(await view('qv-chairman')).toMatchObject({
      act: { status: 'PROPOSING', lines: [line] },
      unitName: 'xã Quỳnh Vinh',
      names: { 'qv-chairman': 'Nguyễn Văn Bốn', 'qv-new': 'Phan Bá Lộc' },
      roles: ['OUTGOING'],
      lastDay: '2024-07-08',
    })
    expect((await view('qv-new')).roles).toEqual(['INCOMING'])
    expect((await view('chair')).roles).toEqual(['SUPERIOR'])
    expect((await view('qv-secretary')).roles).toEqual([])
    expect((await view('auditor')).roles).toEqual([])
  })

  test('is in the dossiers of the unit and of the two people it binds', async () => {
    const house = await api.services.houses.find(town.id)
    if (!house) throw new Error('the house is there')
    const holds = async (kind: 'unit' | 'person', id: string) =>
      (await chooseSubject(house, kind, id, '2024')).chosen.streams.includes(STREAM)
    expect(await holds('unit', 'qv')).toBe(true)
    expect(await holds('person', 'qv-chairman')).toBe(true)
    expect(await holds('person', 'qv-new')).toBe(true)
    expect(await holds('person', 'qv-secretary')).toBe(false)
  })

  test('is not there for a neighbour: neither the act, nor in the unit’s list, nor its entries, nor for a command', async () => {
    const as = await api.as('qd-secretary')
    const notFound = { code: 'not-found' }
    expect(await refusalOf(as.handover.byId.query({ id: ID }))).toEqual(notFound)
    expect(await as.handover.ofUnit.query({ unit: 'qv' })).toEqual([])
    expect(await refusalOf(as.record.stream.query({ stream: { kind: 'handover', id: ID } }))).toEqual(notFound)
    const command = { type: 'sign', act: 'a'.repeat(64) } as const
    expect(await refusalOf(as.handover.obey.mutate({ id: ID, requestId: 'request-1', command }))).toEqual(notFound)
    expect(await refusalOf(as.handover.obey.mutate({ id: 'none', requestId: 'request-2', command }))).toEqual(notFound)
  })

  test('stands in the list of its unit, and its entries are read by whoever reads it', async () => {
    for (const person of ['qv-chairman', 'qv-secretary', 'office']) {
      const as = await api.as(person)
      expect(await as.handover.ofUnit.query({ unit: 'qv' })).toMatchObject([
        { id: ID, outgoing: 'Nguyễn Văn Bốn', incoming: 'Phan Bá Lộc', status: 'PROPOSING', tasks: 1 },
      ])
      const { rows } = await as.record.stream.query({ stream: { kind: 'handover', id: ID } })
      expect(rows.map(({ kind }) => kind)).toEqual(['handover-laid'])
    }
  })

  test('awaits whoever’s turn it is, in his own list of work', async () => {
    const { todos } = await (await api.as('qv-chairman')).work.mine.query()
    expect(todos).toMatchObject([
      {
        kind: 'propose-hand-over',
        stream: { kind: 'handover', id: ID },
        due: '2024-07-08',
        about: { title: 'xã Quỳnh Vinh' },
      },
    ])
    const own = await (await api.as('qv-new')).work.mine.query()
    expect(own.todos.map(({ kind }) => kind)).not.toContain('propose-hand-over')
  })
})
