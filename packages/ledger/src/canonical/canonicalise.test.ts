import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canonicalise, NotCanonicalError } from './index.ts'
import { anyRecordable } from './testing.ts'

const refusalOf = (value: unknown) => {
  try {
    return { accepted: canonicalise(value) }
  } catch (error) {
    if (error instanceof NotCanonicalError) return error.refusal
    throw error
  }
}

describe('RFC 8785', () => {
  test('§3.2.2: literals, numbers and strings of its example (without 1E30, which is no safe integer)', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)

    expect(canonicalise(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('§3.2.3: members in the order of UTF-16 code units, so an emoji before a letter of U+FF21', () => {
    const sorted = ['\r', '1', '\u0080', 'ö', '€', '😀', '\uff21']
    const shuffled = ['€', '\r', '\uff21', '1', '😀', '\u0080', 'ö']
    const text = canonicalise(Object.fromEntries(shuffled.map((key) => [key, 0])))

    // Read from the text, because an object puts integer-like keys first whatever their place was.
    expect([...text.matchAll(/"([^"]+)":/gu)].map(([, key]) => (key === String.raw`\r` ? '\r' : key))).toEqual(sorted)
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['433fffffffffffff', '9007199254740991'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is %s', (bits, text) => {
    expect(canonicalise(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text)
  })
})

describe('what has no canonical form', () => {
  test.each([
    ['a lone high surrogate', { a: ['\ud800'] }, { code: 'lone-surrogate', path: '/a/0' }],
    ['a lone low surrogate as a name', { '\udc00': 1 }, { code: 'lone-surrogate', path: '/\udc00' }],
    ['decomposed text', { name: 'Hoa\u0300ng Mai' }, { code: 'not-nfc', path: '/name' }],
    ['a decomposed name', { 'te\u0302n': 1 }, { code: 'not-nfc', path: '/te\u0302n' }],
    ['NaN', [Number.NaN], { code: 'not-finite', path: '/0' }],
    ['an infinity', { a: { b: -Infinity } }, { code: 'not-finite', path: '/a/b' }],
    ['2⁵³', { n: 2 ** 53 }, { code: 'unsafe-integer', path: '/n' }],
    ['−2⁵³', { n: -(2 ** 53) }, { code: 'unsafe-integer', path: '/n' }],
    ['1e30', 1e30, { code: 'unsafe-integer', path: '' }],
    ['a date', { at: new Date(0) }, { code: 'not-json', path: '/at' }],
    ['a map', { m: new Map() }, { code: 'not-json', path: '/m' }],
    ['a big integer', { n: 1n }, { code: 'not-json', path: '/n' }],
    ['a function', { f: () => 1 }, { code: 'not-json', path: '/f' }],
    ['a boxed string', { s: Object('x') }, { code: 'not-json', path: '/s' }],
    ['bytes', { b: new Uint8Array(1) }, { code: 'not-json', path: '/b' }],
    ['something that spells itself', { toJSON: () => 1 }, { code: 'not-json', path: '' }],
    ['undefined in a list', [1, undefined], { code: 'not-json', path: '/1' }],
    ['a hole in a list', Object.assign([], { length: 1 }), { code: 'not-json', path: '/0' }],
    ['undefined alone', undefined, { code: 'not-json', path: '' }],
  ])('%s', (_name, value, refusal) => {
    expect(refusalOf(value)).toEqual(refusal)
  })

  test('a value within itself', () => {
    const value: Record<string, unknown> = {}
    value['self'] = value

    expect(refusalOf(value)).toEqual({ code: 'circular', path: '/self' })
  })

  test('a depth at which other parsers stop', () => {
    const nest = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0)

    expect(refusalOf(nest(100))).toHaveProperty('accepted')
    expect(refusalOf(nest(101))).toMatchObject({ code: 'too-deep', limitLevels: 100 })
    expect(refusalOf(nest(100_000))).toMatchObject({ code: 'too-deep' })
  })

  test('a path escapes ~ and / as JSON Pointer does', () => {
    expect(refusalOf({ 'a/b~c': Number.NaN })).toEqual({ code: 'not-finite', path: '/a~1b~0c' })
  })
})

test('a member that is undefined is absent', () => {
  expect(canonicalise({ a: undefined, b: 1 })).toBe(canonicalise({ b: 1 }))
})

test('the same value twice beside itself is no circle', () => {
  const shared = { a: 1 }

  expect(canonicalise([shared, shared])).toBe('[{"a":1},{"a":1}]')
})

test.prop([anyRecordable])('text read back is the value', (value) => {
  expect(JSON.parse(canonicalise(value))).toEqual(value)
})

test.prop([fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), anyRecordable), fc.infiniteStream(fc.nat())])(
  'the order in which members were set does not matter',
  (value, picks) => {
    const rest = Object.entries(value)
    const shuffled: [string, unknown][] = []
    for (const pick of picks) {
      if (rest.length === 0) break
      shuffled.push(...rest.splice(pick % rest.length, 1))
    }

    expect(canonicalise(Object.fromEntries(shuffled))).toBe(canonicalise(value))
  },
)
