import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createFormat } from './format.ts'

const vi = createFormat('vi')
const en = createFormat('en')

/** Values as the record keeps them: at most six decimals. */
const recorded = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((millionths) => millionths / 1_000_000)

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('in %s', (_, format) => {
  property.prop([recorded])('a number that was written is read back as itself', (value) => {
    expect(format.parseNumber(format.number(value))).toBeCloseTo(value, 9)
  })

  property.prop([fc.string()])('what is typed is a finite number or nothing', (text) => {
    expect(Number.isFinite(format.parseNumber(text) ?? 0)).toBe(true)
  })
})

test('thousands by dots and decimals by a comma in Vietnamese, the other way round in English', () => {
  expect(vi.number(1234.5)).toBe('1.234,5')
  expect(en.number(1234.5)).toBe('1,234.5')
})

test('a point that could be either is no number, rather than a thousand times too much', () => {
  expect(vi.parseNumber('1.5')).toBeUndefined()
  expect(en.parseNumber('1,5')).toBeUndefined()
  expect(vi.parseNumber('1.500')).toBe(1500)
  expect(vi.parseNumber('1,5')).toBe(1.5)
})

test.each(['', ' ', '1,', ',5', '1,2,3', '12 ha', '1e3', '--1'])('"%s" is no number', (text) => {
  expect(vi.parseNumber(text)).toBeUndefined()
})

test('the size of a file is said in the largest unit that leaves a whole', () => {
  expect(vi.bytes(0)).toBe('0 B')
  expect(vi.bytes(999)).toBe('999 B')
  expect(vi.bytes(1_250_000)).toBe('1,3 MB')
  expect(en.bytes(20_000_000)).toBe('20 MB')
})
