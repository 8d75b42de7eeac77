/** A whole number of any size: a plain number as far as those are exact, a bigint beyond. Each value has one form. */
export type Whole = number | bigint

const settle = (value: bigint): Whole => {
  const plain = Number(value)
  return Number.isSafeInteger(plain) ? plain : value
}

export const plus = (one: Whole, other: Whole): Whole => {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other
    if (Number.isSafeInteger(sum)) return sum
  }
  return settle(BigInt(one) + BigInt(other))
}

export const times = (one: Whole, other: Whole): Whole => {
  if (typeof one === 'number' && typeof other === 'number') {
    const product = one * other
    // No negative zero: it is written as the other is, and is another.
    if (Number.isSafeInteger(product)) return product + 0
  }
  return settle(BigInt(one) * BigInt(other))
}

/** The whole quotient of two that are not negative; what is left over is dropped. */
export const over = (one: Whole, other: Whole): Whole =>
  typeof one === 'number' && typeof other === 'number'
    ? (one - (one % other)) / other
    : settle(BigInt(one) / BigInt(other))

export const isMultiple = (value: Whole, of: number): boolean =>
  typeof value === 'number' ? value % of === 0 : value % BigInt(of) === 0n

export const compareWholes = (one: Whole, other: Whole): number => (one < other ? -1 : one > other ? 1 : 0)

export const powerOfTen = (power: number): Whole => (power <= 15 ? 10 ** power : settle(10n ** BigInt(power)))

export const wholeFrom = (digits: string): Whole => settle(BigInt(digits))

/** The greatest common divisor of two that are not negative. */
export const gcd = (one: Whole, other: Whole): Whole => {
  if (typeof one === 'number' && typeof other === 'number') {
    let [a, b] = [one, other]
    while (b !== 0) [a, b] = [b, a % b]
    return a
  }
  let [a, b] = [BigInt(one), BigInt(other)]
  while (b !== 0n) [a, b] = [b, a % b]
  return settle(a)
}

export const lcm = (one: Whole, other: Whole): Whole => (one === other ? one : times(over(one, gcd(one, other)), other))
