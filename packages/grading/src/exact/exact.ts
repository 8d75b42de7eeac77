import { Fraction } from 'fraction.js'

export { Fraction }

export const ZERO = new Fraction(0n, 1n)
export const ONE = new Fraction(1n, 1n)

/** A number of more digits than this is no fact of a year; it is refused before it can fill the memory. */
const DIGITS_MAX = 5000

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** The decimal exactly as written, or null where the text is no JSON number or has more digits than anybody wrote on purpose. */
export const readDecimal = (text: string): Fraction | null => {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, sign, whole = '', part = '', exponent = '0'] = match
  const digits = (whole + part).replace(/^0+/, '')
  if (digits === '') return ZERO
  const power = Number(exponent) - part.length
  if (digits.length + Math.abs(power) > DIGITS_MAX) return null
  const value = BigInt(sign + digits)
  return power < 0 ? new Fraction(value, 10n ** BigInt(-power)) : new Fraction(value * 10n ** BigInt(power), 1n)
}

/** The decimal that a program writes for this number: 0.1 is one tenth. */
export const exactly = (value: number): Fraction => {
  const exact = readDecimal(String(value))
  if (!exact) throw new RangeError(`not a decimal: ${value}`)
  return exact
}

export const isExact = (value: unknown): value is Fraction => value instanceof Fraction

/** To 0.01, half away from zero: the only rounding there is, and only for showing. */
export const roundedToHundredth = (value: Fraction): number => {
  const hundredths = (value.n * 200n + value.d) / (2n * value.d)
  return Number(value.s * hundredths) / 100
}

const PLAIN_MAX = 1_000_000_000

/** The same as the long way, for the small numbers that nearly all are; every step is exact below 2^53. */
const writeSmall = (numerator: number, denominator: number): string => {
  let rest = denominator
  let places = 0
  let scaled = numerator
  while (rest % 10 === 0) {
    rest /= 10
    places++
  }
  for (const [factor, other] of [
    [2, 5],
    [5, 2],
  ] as const) {
    while (rest % factor === 0) {
      rest /= factor
      scaled *= other
      places++
      if (scaled > PLAIN_MAX) return ''
    }
  }
  if (rest !== 1) return `${numerator}/${denominator}`
  const digits = String(scaled).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** `27`, `0.25` or, where no decimal ends, `182/3`: read back by whoever checks a derivation. */
export const writeExact = (value: Fraction): string => {
  if (value.d === 1n) return String(value.s * value.n)
  if (value.s >= 0n && value.n < PLAIN_MAX && value.d < PLAIN_MAX) {
    const written = writeSmall(Number(value.n), Number(value.d))
    if (written !== '') return written
  }
  let rest = value.d
  let twos = 0
  let fives = 0
  while (rest % 2n === 0n) {
    rest /= 2n
    twos++
  }
  while (rest % 5n === 0n) {
    rest /= 5n
    fives++
  }
  if (rest !== 1n) return `${value.s * value.n}/${value.d}`
  const places = Math.max(twos, fives)
  const digits = String((value.n * 10n ** BigInt(places)) / value.d).padStart(places + 1, '0')
  return `${value.s < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
