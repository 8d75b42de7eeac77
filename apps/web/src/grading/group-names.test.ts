import { gradeCase, type Result } from '@khoan-viec/grading/engine'
import { explain, nameThings } from '@khoan-viec/grading/explain'
import { expect, test } from 'vitest'
import english from '../words/en/grading.ts'
import { groupNamesIn, nameOfGroup } from './group-names.ts'

const rowOf = (unit: string, unitName: string) => ({
  id: `2024:${unit}`,
  subject: unit,
  kind: 'COLLECTIVE' as const,
  name: `Đảng ủy ${unitName}`,
  unit,
  unitName,
  group: 'xa-phuong',
  round: 1,
  closed: false,
})
const rows = [rowOf('q-di', 'phường Quỳnh Dị'), rowOf('q-vinh', 'xã Quỳnh Vinh')]
const groups = [
  { group: 'xa-phuong', kind: 'COLLECTIVE' as const, rows },
  { group: 'xa-phuong', kind: 'LEADER' as const, rows: rows.slice(0, 1) },
]

const capped = (group: string): Result | undefined =>
  gradeCase({
    period: { from: '2024-01-01', to: '2024-12-31' },
    side: 'PARTY',
    overlays: [],
    subjects: ['q-di', 'q-vinh'].map((id) => ({
      id,
      kind: 'COLLECTIVE',
      group,
      criteria: { results: 'XUAT_SAC', others: ['XUAT_SAC', 'XUAT_SAC'] },
      faultsRemedied: 'ALL',
    })),
    tasks: [],
  }).results[0]

test.each(['xa-phuong', 'xa-phuong/heads'])(
  'under the cap the group %s is called by a name, not by its id',
  (group) => {
    const result = capped(group)
    if (!result) throw new Error('two were graded')
    const named = nameThings(result, groupNamesIn({ groups }))
    const told = explain(named, { regulations: [], results: [], groups: [] }, 'vi')
    const heading = told.sections.find(({ heading: text }) => text.includes('Tỷ lệ xuất sắc'))?.heading
    expect(heading).toContain('nhóm có phường Quỳnh Dị')
    expect(heading).not.toContain('xa-phuong')
  },
)

test('peers are called after one unit and how many more there are', () => {
  expect(nameOfGroup({ group: 'xa-phuong', rows })).toBe('có phường Quỳnh Dị và 1 đơn vị khác')
  expect(english.table.peers('phường Quỳnh Dị', '1')).toBe('the group with phường Quỳnh Dị and other units: 1')
})

test('of a group in which the reader sees nobody, nothing better than its id is known', () => {
  expect(nameOfGroup({ group: 'xa-phuong', rows: [] })).toBe('xa-phuong')
})
