import type { Result } from '../engine/index.ts'

/** A number somewhere in a derivation: the way to it, and what kind of number it is (`LEVEL … TASK_SHARE.count`). */
export type Place = { readonly path: readonly string[]; readonly kind: string }

const EXACT = /^-?\d+(\.\d+)?(\/\d+)?$/

const isNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && EXACT.test(value))

const nameOf = (parent: object, name: string): string => {
  if (Array.isArray(parent)) return '*'
  const { test } = parent as { readonly test?: { readonly is: string } } // of all that is shown only what is seen has a test
  return test && name === 'facts' ? test.is : name
}

const walk = (value: unknown, path: readonly string[], kind: readonly string[]): Place[] => {
  if (isNumber(value)) return [{ path, kind: kind.join('.') }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => walk(inner, [...path, name], [...kind, nameOf(value, name)]))
}

/** Every number of a derivation, exact ones written as texts included. */
export const numbersIn = ({ derivation }: Result): readonly Place[] =>
  derivation.flatMap((step, at) => walk(step, ['derivation', String(at)], [step.step]))

/** One more of a number: still a number. */
export const oneMore = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  const [over, under] = String(value).split('/')
  return under === undefined ? String(Number(over) + 1) : `${Number(over) + Number(under)}/${under}`
}

const replace = (value: unknown, [name, ...rest]: readonly string[], by: (value: unknown) => unknown): unknown => {
  if (name === undefined) return by(value)
  if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === name ? replace(one, rest, by) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === name ? replace(one, rest, by) : one]),
  )
}

/** The same result with one thing in it made another. */
export const withAt = (result: Result, path: readonly string[], by: (value: unknown) => unknown): Result =>
  replace(result, path, by) as Result // a number for a number

/** What stands there. */
export const at = (result: Result, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>>)[name], result) // the ways were found there
