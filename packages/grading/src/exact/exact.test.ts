import { fc, test } from '@fast-check/vitest'
import { Fraction } from 'fraction.js'
import { expect } from 'vitest'
import { writeExact } from './index.ts'

const whole = fc.oneof(fc.bigInt(0n, 10n ** 4n), fc.bigInt(0n, 10n ** 30n))
const divisor = fc.oneof(
  fc.constantFrom(1n, 2n, 4n, 5n, 8n, 10n, 40n, 125n, 10n ** 9n, 3n, 7n),
  fc.bigInt(1n, 10n ** 20n),
)

test.prop([whole, divisor, fc.boolean()])('what is written is the value again, small or large', (n, d, negative) => {
  const value = new Fraction(negative ? -n : n, d)
  expect(new Fraction(writeExact(value)).equals(value)).toBe(true)
})

test.prop([whole, fc.nat(12)])('a value whose decimal ends is written as that decimal', (n, places) => {
  expect(writeExact(new Fraction(n, 10n ** BigInt(places)))).toMatch(/^\d+(\.\d*[1-9])?$/)
})
