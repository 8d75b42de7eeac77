import { fc, test } from '@fast-check/vitest'
import { expect, test as it } from 'vitest'
import { line, lineLimitChars, text } from './text.ts'
import { decimal } from './values.ts'

test.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])(
  'a text that is taken is in NFC, without blanks around it, and stays as it is when taken again',
  (written) => {
    const taken = text.safeParse(written.normalize('NFD'))
    if (!taken.success) return
    expect(taken.data).toBe(taken.data.normalize('NFC').trim())
    expect(text.parse(taken.data)).toBe(taken.data)
  },
)

it('Vietnamese typed in pieces is put together', () => {
  expect(line.parse('  Quỳnh Vinh '.normalize('NFD'))).toBe('Quỳnh Vinh')
})

it('the limit counts what is kept, not the blanks around it or the pieces it was typed in', () => {
  expect(line.safeParse('ệ'.repeat(lineLimitChars).normalize('NFD')).success).toBe(true)
  expect(line.safeParse('ệ'.repeat(lineLimitChars + 1)).success).toBe(false)
})

it.each(['\ud800', 'a\udc00b', 'a\u0000', 'a\u0007'])('what is no writing is refused, not repaired: %j', (written) => {
  expect(text.safeParse(written).success).toBe(false)
})

test.prop([fc.integer({ min: -1e12, max: 1e12 })])('every multiple of a millionth is a decimal', (millionths) => {
  expect(decimal.safeParse(millionths / 1e6).success).toBe(true)
})

it.each([0.1234567, Number.NaN, Number.POSITIVE_INFINITY, 1e-7, 1e13])('%d is none', (value) => {
  expect(decimal.safeParse(value).success).toBe(false)
})
