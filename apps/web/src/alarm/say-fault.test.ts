import { alarmCodes } from '@khoan-viec/protocol/record'
import { describe, expect, test } from 'vitest'
import english from '../words/en/alarm.ts'
import vietnamese from '../words/vi/alarm.ts'
import { sayFault, sayNext } from './words.ts'

describe.each([
  ['vi', vietnamese],
  ['en', english],
])('in %s', (_, { faults }) => {
  test('everything that can be found has a sentence of its own', () => {
    expect(new Set(alarmCodes.map((code) => faults[code](() => '·'))).size).toBe(alarmCodes.length)
  })
})

test('the place is named exactly, its numbers as they are called and its counts as they are written', () => {
  const where = { entry: 1269, stream: 'task/qv-1', seq: 3, index: 1268 }
  expect(sayFault({ code: 'entry-changed', where })).toBe(
    'Mục số 1269 (task/qv-1, thứ 3) không còn là nội dung đã ký trong nhật ký.',
  )
  expect(sayFault({ code: 'history-changed', where: { sizeEntries: 1269 } })).toContain('1.269 mục')
})

test.each(alarmCodes)('of %s it is said what to do', (code) => {
  expect(sayNext({ code, where: {} }).length).toBeGreaterThan(20)
})
