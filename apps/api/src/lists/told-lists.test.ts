import type { Cell } from '@khoan-viec/documents/sheet'
import type { ListName } from '@khoan-viec/protocol/list'
import { expect, test } from 'vitest'
import { everyList } from './every-list.ts'
import type { Asker } from './list.ts'
import { speeches } from './words.ts'

const row = {
  title: 'Giải phóng mặt bằng',
  unitName: 'phường Quỳnh Dị',
  category: 'HARD',
  field: 'LAND',
  status: 'IN_PROGRESS',
  light: 'RED',
  deadline: '2024-10-31',
  progress: 0.255,
  weight: 1,
  id: 'qd-1',
}
const table = {
  groups: [{ rows: [{ subject: 'qd', name: 'Đảng ủy phường Quỳnh Dị' }] }],
  missing: [{ subject: 'ql', name: 'Đảng ủy xã Quỳnh Lộc', unit: 'ql', input: 'criteria', owedBy: 'VERIFIER' }],
  projections: [
    { date: '2024-03-31' },
    {
      date: '2024-06-30',
      answer: {
        results: [
          { subject: 'qd', level: 'GOOD' },
          { subject: 'qv', level: 'NOT_RANKED' },
          { subject: 'tung', level: 'COMPLETED' },
          { subject: 'nobody', level: 'COMPLETED' },
        ],
      },
    },
  ],
}
const standing = (level: string, by: readonly string[]) => ({ level, possible: [], score: null, by })

/** The procedures as they answer in a year that no test plays. */
const answers = {
  followUp: {
    briefing: async () => ({
      items: [
        {
          row,
          because: ['RED', 'REQUEST'],
          lapses: [
            { id: 'report/2024-M03', kind: 'MISSED_REPORT' },
            { id: 'milestone/m1', kind: 'MISSED_MILESTONE' },
          ],
          open: [{ kind: 'SUPPORT', text: 'Xin thêm kinh phí' }],
        },
      ],
    }),
  },
  acceptance: {
    queue: async () => ({
      rows: [{ row, deliveredAt: '2024-10-30T02:00:00.000Z', deliveries: 2, checks: 1 }],
      total: 1,
    }),
  },
  grading: {
    table: async () => table,
    compare: async () => ({
      can: true,
      comparison: {
        moves: [
          {
            subject: 'qd',
            from: standing('EXCELLENT', []),
            to: standing('GOOD', ['HEAD_BOUND', 'PARTY-366/LEADER/GOOD']),
          },
        ],
      },
    }),
  },
  unit: { list: async () => ({ rows: [{ code: 'qv', name: 'xã Quỳnh Vinh' }] }) },
  session: { me: async () => ({ rehearsal: { id: 'r' } }) },
  seats: { list: async () => ({ groups: [{ seats: [{ person: { id: 'tung', name: 'Hồ Sỹ Tùng' } }] }] }) },
}

async function told(name: ListName, question: object = {}): Promise<readonly (readonly Cell[])[]> {
  const list = everyList.get(name)
  const { rows } = (await list?.ask(answers as unknown as Asker, question, 1)) ?? { rows: [] }
  return rows.map((each) => (list?.columns ?? []).map(({ cell }) => cell(each as never, speeches.vi)))
}

test('the briefing says of each task why, what is late and what awaits an answer', async () => {
  expect(await told('briefing')).toEqual([
    [
      { text: 'Giải phóng mặt bằng' },
      { text: 'phường Quỳnh Dị' },
      { text: 'Chậm tiến độ' },
      { text: 'Chậm tiến độ; Chờ trả lời' },
      { day: '2024-10-31' },
      { number: 25.5 },
      { text: expect.stringMatching(/tháng 3\/2024; /) },
      { text: 'Xin thêm kinh phí' },
    ],
  ])
})

test('what awaits its check says when it was delivered, and how often', async () => {
  expect((await told('acceptance'))[0]?.slice(-3)).toEqual([
    { moment: '2024-10-30T02:00:00.000Z' },
    { number: 2 },
    { number: 1 },
  ])
})

test('what the grading waits for says whose it is', async () => {
  expect(await told('missing')).toEqual([
    [{ text: 'Đảng ủy xã Quỳnh Lộc' }, { text: 'mức của từng tiêu chí' }, { text: 'Đoàn kiểm tra' }],
  ])
})

test('a projection is that of its day, with the names of the screen', async () => {
  expect((await told('projection', { date: '2024-06-30' })).map(([name]) => name)).toEqual([
    { text: 'Đảng ủy phường Quỳnh Dị' },
    { text: 'xã Quỳnh Vinh' },
    { text: 'Hồ Sỹ Tùng' },
    { text: 'nobody' },
  ])
  for (const date of ['2024-03-31', '2024-09-30', undefined]) expect(await told('projection', { date })).toEqual([])
})

test('who would move says from where to where, and by which rules in words', async () => {
  expect(await told('moves')).toEqual([
    [
      { text: 'Đảng ủy phường Quỳnh Dị' },
      { text: 'Hoàn thành xuất sắc nhiệm vụ' },
      { text: 'Hoàn thành tốt nhiệm vụ' },
      {
        text: 'Người đứng đầu không cao hơn tập thể mình lãnh đạo; Đạt mọi điều kiện của mức Hoàn thành tốt nhiệm vụ',
      },
    ],
  ])
})
