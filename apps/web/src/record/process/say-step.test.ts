import type { ProcessStep } from '@khoan-viec/protocol/record'
import { expect, test } from 'vitest'
import { notable } from './notable.ts'
import { sayStep } from './say-step.ts'

const at = '2024-02-06T01:00:00.000Z'
const step = (event: number, kind: ProcessStep['kind'], more: Partial<ProcessStep> = {}): ProcessStep => ({
  event,
  at,
  atReal: at,
  kind,
  outcome: 'done',
  ...more,
})
const kinds = new Map([
  [1, 'submitted'],
  [2, 'round-opened'],
] as const)
const say = (kind: ProcessStep['kind'], more: Partial<ProcessStep> = {}) => sayStep(step(1, kind, more), kinds)

test('a step is told in plain words, with the entry that it led to', () => {
  expect(say('command', { name: 'submit', seq: 1 })).toBe('Nhận một lệnh, ghi mục thứ 1: đăng ký việc khó')
  expect(say('command', { name: 'sign', outcome: 'refused', refusal: 'not-yours' })).toMatch(
    /^Từ chối một lệnh: \p{L}/u,
  )
  expect(say('record', { name: 'record', seq: 2 })).toBe('Ghi mục thứ 2: mở lượt cho ý kiến')
  expect(say('record', { name: 'record', seq: 9 })).toBe('Ghi mục thứ 9')
  expect(say('heard', { name: 'tell' })).toBe('Được nhắc là đã đến ngày có việc')
  expect(say('heard', { name: 'open-round' })).toBe('Được quy trình khác giao việc')
  expect(say('said', { name: 'reply', other: 'meeting/hop-1' })).toBe('Trả lời cuộc họp')
  expect(say('activity', { name: 'gradeYear' })).toBe('Tính mức xếp loại của cả năm')
  expect(say('activity', { name: 'constructor', outcome: 'failed' })).toBe('Nhờ máy làm một việc (không thành)')
})

test.each([
  [172_800_000, 'Hẹn giờ 2 ngày'],
  [7_200_000, 'Hẹn giờ 2 giờ'],
  [90_000, 'Hẹn giờ 90 giây'],
])('a timer of %d ms says how long it is, and what became of it', (waitMs, words) => {
  expect(say('timer', { waitMs })).toBe(words)
  expect(say('timer', { waitMs, outcome: 'cancelled' })).toBe(`${words} (thôi hẹn vì có việc đến trước)`)
})

test('what a command led to is told with it, and reading is left out unless it failed', () => {
  const steps = [
    step(1, 'started'),
    step(2, 'command', { seq: 1 }),
    step(3, 'record', { name: 'load' }),
    step(4, 'record', { name: 'record', seq: 1 }),
    step(5, 'record', { name: 'record', seq: 2 }),
    step(6, 'record', { name: 'record', outcome: 'failed' }),
  ]
  expect(notable(steps).map(({ event }) => event)).toEqual([1, 2, 5, 6])
})
