import { Fraction } from './fraction.ts'
import { over, plus, powerOfTen, times, wholeFrom, type Whole } from './whole.ts'

export const ZERO = Fraction.of(0)
export const ONE = Fraction.of(1)

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
  const value = wholeFrom(sign + digits)
  return power < 0 ? Fraction.of(value, powerOfTen(-power)) : Fraction.of(times(value, powerOfTen(power)))
}

/** The decimal that a program writes for this number: 0.1 is one tenth. */
export const exactly = (value: number): Fraction => {
  if (value === 0) return ZERO
  if (value === 1) return ONE
  if (Number.isSafeInteger(value)) return Fraction.of(value)
  const hundredths = Math.round(value * 100)
  // The number nearest to so many hundredths is written as these: of few digits there is no nearer decimal.
  if (Math.abs(hundredths) < 1e12 && hundredths / 100 === value) return Fraction.of(hundredths, 100)
  const exact = readDecimal(String(value))
  if (!exact) throw new RangeError(`not a decimal: ${value}`)
  return exact
}

export const isExact = (value: unknown): value is Fraction => value instanceof Fraction

const sizeOf = (value: Whole): Whole => (value < 0 ? times(value, -1) : value)

/** To 0.01, half away from zero: the only rounding there is, and only for showing. */
export const roundedToHundredth = ({ n, d }: Fraction): number => {
  const hundredths = over(plus(times(sizeOf(n), 200), d), times(d, 2))
  return (Number(n < 0 ? times(hundredths, -1) : hundredths) || 0) / 100
}

/** `27`, `0.25` or, where no decimal ends, `182/3`: read back by whoever checks a derivation. */
export const writeExact = (value: Fraction): string => value.toString()

const SMALL = { n: 1 << 19, d: 1 << 12 } as const

/** `writeExact` for many values of which few differ: each is written once. */
export const writeOnce = (): ((value: Fraction) => string) => {
  const known = new Map<number, string>()
  return (value) => {
    const { n, d } = value
    if (typeof n !== 'number' || typeof d !== 'number' || n < 0 || n >= SMALL.n || d >= SMALL.d)
      return writeExact(value)
    const key = n * SMALL.d + d
    const found = known.get(key)
    if (found !== undefined) return found
    const text = writeExact(value)
    known.set(key, text)
    return text
  }
}
