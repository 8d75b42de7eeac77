import { compareWholes, gcd, isMultiple, over, plus, powerOfTen, times, type Whole } from './whole.ts'

/** Decimal places that the fractions with this denominator need; null where no decimal ends. */
const placesFor = (denominator: Whole): number | null => {
  let left = denominator
  let [twos, fives] = [0, 0]
  for (; isMultiple(left, 2); twos++) left = over(left, 2)
  for (; isMultiple(left, 5); fives++) left = over(left, 5)
  return left === 1 ? Math.max(twos, fives) : null
}

/** Decimals of no more digits than this are what a program writes for the number nearest to them. */
const PLAIN_MAX = 1e15

const write = (n: Whole, d: Whole): string => {
  if (d === 1) return String(n)
  const places = placesFor(d)
  if (places === null) return `${n}/${d}`
  const scaled = over(times(n < 0 ? times(n, -1) : n, powerOfTen(places)), d)
  if (places < 6 && scaled < PLAIN_MAX) return String(Number(n) / Number(d))
  const digits = String(scaled).padStart(places + 1, '0')
  return `${n < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** An exact fraction in lowest terms. A nation's year is graded in small numbers: they cost no more than plain ones. */
export class Fraction {
  /** Carries the sign. */
  readonly n: Whole
  /** Above zero. */
  readonly d: Whole
  #written: string | undefined

  private constructor(n: Whole, d: Whole) {
    this.n = n
    this.d = d
  }

  /** `d` is not zero. */
  static of(n: Whole, d: Whole = 1): Fraction {
    if (d === 1) return new Fraction(n, 1)
    if (d < 0) return Fraction.of(times(n, -1), times(d, -1))
    const common = gcd(n < 0 ? times(n, -1) : n, d)
    if (common === 1) return new Fraction(n, d)
    return new Fraction(n < 0 ? times(over(times(n, -1), common), -1) : over(n, common), over(d, common))
  }

  add(other: Fraction): Fraction {
    if (this.d === other.d) return Fraction.of(plus(this.n, other.n), this.d)
    return Fraction.of(plus(times(this.n, other.d), times(other.n, this.d)), times(this.d, other.d))
  }

  sub(other: Fraction): Fraction {
    return this.add(new Fraction(times(other.n, -1), other.d))
  }

  mul(other: Fraction): Fraction {
    return Fraction.of(times(this.n, other.n), times(this.d, other.d))
  }

  /** By anything but zero. */
  div(other: Fraction): Fraction {
    if (other.n === 0) throw new RangeError('divided by zero')
    return Fraction.of(times(this.n, other.d), times(this.d, other.n))
  }

  compare(other: Fraction): number {
    if (this.d === other.d) return compareWholes(this.n, other.n)
    return compareWholes(times(this.n, other.d), times(other.n, this.d))
  }

  equals(other: Fraction): boolean {
    return this.n === other.n && this.d === other.d
  }

  /** The nearest plain number. */
  valueOf(): number {
    return Number(this.n) / Number(this.d)
  }

  /** `27`, `0.25` or, where no decimal ends, `182/3`. */
  toString(): string {
    this.#written ??= write(this.n, this.d)
    return this.#written
  }
}
