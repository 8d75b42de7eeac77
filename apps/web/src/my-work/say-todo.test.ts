import { todoKinds } from '@khoan-viec/domain/stream'
import type { AwaitedKind } from '@khoan-viec/protocol/my-work'
import { describe, expect, test } from 'vitest'
import english from '../words/en/my-work.ts'
import vietnamese from '../words/vi/my-work.ts'
import { whereTo } from './where-to.ts'
import { sayTodo } from './words.ts'

const kinds: readonly AwaitedKind[] = [...todoKinds, 'register']

describe.each([
  ['vi', vietnamese],
  ['en', english],
])('in %s', (_, { todo }) => {
  test('every kind of thing to do has a sentence of its own', () => {
    const said = kinds.map((kind) => todo[kind]('·'))
    expect(new Set(said).size).toBe(kinds.length)
  })
})

test('the date stands in words behind the act', () => {
  const sign = { key: 'k', kind: 'sign', about: {} } as const
  expect(sayTodo({ ...sign, due: '2024-03-04' }, '2024-03-01')).toBe('Ký hợp đồng khoán: còn 3 ngày')
  expect(sayTodo({ ...sign, due: '2024-02-28' }, '2024-03-01')).toBe('Ký hợp đồng khoán: quá hạn 2 ngày')
  expect(sayTodo(sign, '2024-03-01')).toBe('Ký hợp đồng khoán')
})

test('a report names its period, and the day from which it can be given', () => {
  const report = {
    key: 'k',
    kind: 'report',
    due: '2024-04-05',
    about: { period: '2024-M03', opens: '2024-04-01' },
  } as const
  expect(sayTodo(report, '2024-03-20')).toBe('Nộp báo cáo tháng 3/2024: mở từ 01/04/2024')
  expect(sayTodo(report, '2024-04-02')).toBe('Nộp báo cáo tháng 3/2024: còn 3 ngày')
})

test.each(kinds)('%s leads to a room', (kind) => {
  const about = { task: 't1', meeting: 'm1' }
  expect(whereTo({ key: 'k', kind, about, stream: { kind: 'task', id: 't1' } })).toMatch(/^\/[a-z]/)
})
