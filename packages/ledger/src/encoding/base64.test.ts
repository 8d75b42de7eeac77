import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeBase64, encodeBase64, parseDecimal } from './index.ts'

test.prop([fc.uint8Array()])('bytes come back', (bytes) => {
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
})

test.prop([fc.uint8Array({ minLength: 1 }), fc.nat(), fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 })])(
  'no other spelling gives the same bytes',
  (bytes, pick, character) => {
    const text = encodeBase64(bytes)
    const place = pick % text.length
    const other = text.slice(0, place) + character + text.slice(place + 1)
    fc.pre(other !== text)

    expect(decodeBase64(other)).not.toEqual(bytes)
  },
)

describe('what lenient decoders let pass', () => {
  test.each([
    ['unused bits', '/x=='],
    ['no padding', '/w'],
    ['half the padding', '/w='],
    ['the alphabet of addresses', '_w=='],
    ['a space', '/w== '],
    ['a line end', '/w==\n'],
    ['padding in between', '/w==/w=='],
  ])('%s', (_name, text) => {
    expect(decodeBase64('/w==')).toEqual(Uint8Array.of(0xff))
    expect(decodeBase64(text)).toBeUndefined()
  })
})

describe('decimal', () => {
  test.prop([fc.maxSafeNat()])('numbers come back', (value) => {
    expect(parseDecimal(String(value))).toBe(value)
  })

  test.each(['', '00', '01', '+1', '-1', '1.0', '1e3', ' 1', '1\n', '9007199254740992', '٣'])(
    '%j is refused',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )
})
