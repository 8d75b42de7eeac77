import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeEntry, encodeEntry, entryLimitBytes, formatLimitBytes, NotCanonicalError } from './index.ts'
import { anyRecordable } from './testing.ts'

const refusalOf = (act: () => unknown) => {
  try {
    return { accepted: act() }
  } catch (error) {
    if (error instanceof NotCanonicalError) return error.refusal
    throw error
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the limit on an entry', () => {
  // A JSON string is its text between two quotation marks; đ takes two bytes.
  const entryOf = (sizeBytes: number) => 'đ'.repeat((sizeBytes - 2) / 2)

  test('counts bytes, not characters', () => {
    expect(encodeEntry(entryOf(entryLimitBytes))).toHaveLength(entryLimitBytes)
    expect(refusalOf(() => encodeEntry(entryOf(entryLimitBytes + 2)))).toEqual({
      code: 'too-large',
      sizeBytes: entryLimitBytes + 2,
      limitBytes: entryLimitBytes,
    })
  })

  test('an entry at the limit fits on a line of 64 KiB as base64, one at the limit of the format does not', () => {
    const line = 64 * 1024
    const base64Length = (sizeBytes: number) => Math.ceil(sizeBytes / 3) * 4

    expect('extra '.length + base64Length(entryLimitBytes)).toBeLessThan(line)
    expect('extra '.length + base64Length(formatLimitBytes)).toBeGreaterThan(line)
  })

  test('holds for reading too', () => {
    expect(refusalOf(() => decodeEntry(bytesOf(`"${'a'.repeat(entryLimitBytes)}"`)))).toMatchObject({
      code: 'too-large',
    })
  })
})

test.prop([anyRecordable])('an entry read back is the value', (value) => {
  expect(decodeEntry(encodeEntry(value))).toEqual(value)
})

describe('bytes that were not written by us are refused', () => {
  test.each([
    ['a byte order mark', '\ufeff{"a":1}', 'not-canonical'],
    ['a final newline', '{"a":1}\n', 'not-canonical'],
    ['a space', '{"a": 1}', 'not-canonical'],
    ['another order', '{"b":1,"a":1}', 'not-canonical'],
    ['a repeated member', '{"a":1,"a":1}', 'not-canonical'],
    ['an escape that is not needed', String.raw`{"\u0061":1}`, 'not-canonical'],
    ['another spelling of a number', '[1.0]', 'not-canonical'],
    ['minus zero', '[-0]', 'not-canonical'],
    ['no JSON', '{', 'not-canonical'],
    ['nothing', '', 'not-canonical'],
    ['an escaped lone surrogate', String.raw`["\ud800"]`, 'lone-surrogate'],
    ['decomposed text', '["e\u0301"]', 'not-nfc'],
    ['an integer beyond the safe ones', '[9007199254740993]', 'unsafe-integer'],
  ])('%s', (_name, text, code) => {
    expect(refusalOf(() => decodeEntry(bytesOf(text)))).toMatchObject({ code })
  })

  test('no UTF-8', () => {
    expect(refusalOf(() => decodeEntry(Uint8Array.of(0x22, 0xff, 0x22)))).toEqual({ code: 'not-utf8' })
  })

  test.prop([anyRecordable, fc.nat(), fc.integer({ min: 1, max: 255 })])(
    'a changed byte makes another value or none',
    (value, place, mask) => {
      const bytes = encodeEntry(value)
      const changed = bytes.map((byte, index) => (index === place % bytes.length ? byte ^ mask : byte))
      const read = refusalOf(() => decodeEntry(changed))

      expect(read).not.toEqual({ accepted: value })
    },
  )
})
