import type { Task } from '@khoan-viec/domain/task'
import { expect, test } from 'vitest'
import { blankSuccessor, composeSuccessors, leavingOf } from './successors.ts'

const indicator = { name: 'x', uom: '', weight: 1, baseline: 0 }
const task = {
  id: 't1',
  registration: {
    indicators: [
      { ...indicator, id: 'ho', kind: 'NUMBER', target: 40 },
      { ...indicator, id: 'xong', kind: 'YES_NO', target: 1 },
    ],
  },
  reports: [],
} as unknown as Task
const parse = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : undefined)
const row = (unit: string, name = '', owed = {}) => ({ ...blankSuccessor(), unit, name, owed })

test('one unit takes all that is left, under a name of its own', () => {
  expect(composeSuccessors(leavingOf(task), [row('qm', 'ignored', { ho: '3' })], parse)).toEqual({
    to: [{ task: 't1.qm', unit: 'qm' }],
    faults: {},
  })
})

test('of several each takes what is written, and two of one unit are told apart', () => {
  const rows = [row('qm', 'Bắc', { ho: '30', xong: '1' }), row('qm', 'Nam', { ho: '10' })]
  expect(composeSuccessors(leavingOf(task), rows, parse).to).toEqual([
    { task: 't1.qm', unit: 'qm', name: 'Bắc', owed: { ho: 30, xong: 1 } },
    { task: 't1.qm-2', unit: 'qm', name: 'Nam', owed: { ho: 10 } },
  ])
})

test('what is missing is asked for in its place', () => {
  expect(Object.keys(composeSuccessors(leavingOf(task), [row('')], parse).faults)).toEqual(['to[0].unit'])
  expect(
    Object.keys(composeSuccessors(leavingOf(task), [row('a', ' ', { ho: 'x' }), row('', 'Nam')], parse).faults),
  ).toEqual(['to[0].name', 'to[0].owed.ho', 'to[1].unit'])
})
