import { fc, test } from '@fast-check/vitest'
import { Fraction as Reference } from 'fraction.js'
import { describe, expect } from 'vitest'
import { Fraction, exactly, readDecimal, roundedToHundredth, writeExact } from './index.ts'

/** Small ones, those about the last that a plain number holds, and those far beyond. */
const whole = fc.oneof(
  fc.bigInt(-100n, 100n),
  fc.bigInt(2n ** 26n, 2n ** 28n),
  fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n),
  fc.bigInt(-(10n ** 30n), 10n ** 30n),
)
const divisor = fc.oneof(
  fc.constantFrom(1n, 2n, 4n, 5n, 8n, 10n, 40n, 125n, 10n ** 9n, 3n, 7n),
  fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n),
  fc.bigInt(1n, 10n ** 20n),
)

const plain = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value)
const pair = fc
  .tuple(whole, divisor)
  .map(([n, d]) => ({ own: Fraction.of(plain(n), plain(d)), reference: new Reference(n, d) }))
const shown = ({ n, d }: { readonly n: number | bigint; readonly d: number | bigint }): string => `${n}/${d}`
const referenceShown = ({ s, n, d }: Reference): string => `${s * n}/${d}`

describe('a fraction, small or of any size', () => {
  test.prop([pair, pair])('is added, taken away and multiplied as by the library', (one, other) => {
    expect(shown(one.own)).toBe(referenceShown(one.reference))
    expect(shown(one.own.add(other.own))).toBe(referenceShown(one.reference.add(other.reference)))
    expect(shown(one.own.sub(other.own))).toBe(referenceShown(one.reference.sub(other.reference)))
    expect(shown(one.own.mul(other.own))).toBe(referenceShown(one.reference.mul(other.reference)))
  })

  test.prop([pair, pair])('is divided and compared as by the library', (one, other) => {
    if (other.own.n === 0) expect(() => one.own.div(other.own)).toThrow(RangeError)
    else expect(shown(one.own.div(other.own))).toBe(referenceShown(one.reference.div(other.reference)))
    expect(one.own.compare(other.own)).toBe(one.reference.compare(other.reference))
    expect(one.own.compare(one.own.add(Fraction.of(0)))).toBe(0)
    expect(one.own.valueOf()).toBe(one.reference.valueOf())
  })

  test.prop([pair])('is a plain number wherever one is exact, and never a negative zero', ({ own }) => {
    for (const part of [own.n, own.d, own.mul(Fraction.of(0)).n, own.sub(own).n]) {
      expect(typeof part === 'bigint' && Number.isSafeInteger(Number(part))).toBe(false)
      expect(part).not.toBe(-0)
    }
  })

  test.prop([pair])('what is written is the value again', ({ own, reference }) => {
    expect(new Reference(writeExact(own)).equals(reference)).toBe(true)
  })

  test.prop([fc.bigInt(0n, 10n ** 30n), fc.nat(12)])('whose decimal ends is written as that decimal', (n, places) => {
    expect(writeExact(Fraction.of(plain(n), 10 ** places))).toMatch(/^\d+(\.\d*[1-9])?$/)
  })

  test.prop([pair])('is shown to a hundredth, half away from zero', ({ own, reference }) => {
    const away = reference.abs().mul(100).add(new Reference(1, 2)).floor().div(100).mul(reference.s)
    expect(roundedToHundredth(own)).toBe(away.n === 0n ? 0 : Number(away.s * away.mul(100).n) / 100)
  })
})

describe('a number', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100),
    fc.constantFrom(0.1, 0.3, 1e21, 1e-7, 2 ** 53, 2 ** 52 + 0.5, -0),
  )

  test.prop([number])('is the decimal that a program writes for it', (value) => {
    const [digits = '', power = '0'] = JSON.stringify(value).split('e')
    const written = new Reference(digits).mul(new Reference(10).pow(Number(power)) ?? 1)
    expect(shown(exactly(value))).toBe(referenceShown(written))
  })

  test.prop([number])('is read from its text as from the number', (value) => {
    const read = readDecimal(JSON.stringify(value))
    expect(read?.equals(exactly(value))).toBe(true)
  })
})
