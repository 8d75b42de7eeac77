import { ZERO, exactly, isExact, writeExact, type Fraction } from '../exact/index.ts'
import { CaseError } from './case-error.ts'
import { isRealDay } from './days.ts'

/** Reads one value of the parsed text, or throws a `CaseError` naming its field. */
export type Reader<T> = (value: unknown, field: string) => T

type Field<T> = { readonly read: Reader<T>; readonly needed: boolean; readonly absent: T | undefined }

export const needed = <T>(read: Reader<T>): Field<T> => ({ read, needed: true, absent: undefined })
export const optional = <T, A>(read: Reader<T>, absent: A): Field<T | A> => ({ read, needed: false, absent })

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const show = (value: unknown): string => {
  if (isExact(value)) return cut(writeExact(value))
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return cut(JSON.stringify(value))
  return typeof value === 'object' && value !== null ? String(value).replace('[object Object]', 'an object') : String(value)
}

export const text: Reader<string> = (value, field) => {
  if (typeof value !== 'string') throw new CaseError(field, `must be a text, not ${show(value)}`)
  return value
}

export const nonEmptyText: Reader<string> = (value, field) => {
  const read = text(value, field)
  if (read === '') throw new CaseError(field, 'must not be empty')
  return read
}

export const flag: Reader<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new CaseError(field, `must be true or false, not ${show(value)}`)
  return value
}

export const day: Reader<string> = (value, field) => {
  const read = text(value, field)
  if (!isRealDay(read)) throw new CaseError(field, `no such day (YYYY-MM-DD): ${show(read)}`)
  return read
}

export const oneOf =
  <const T extends string>(values: readonly T[]): Reader<T> =>
  (value, field) => {
    const found = values.find((known) => known === value)
    if (found === undefined) throw new CaseError(field, `must be one of ${values.join(', ')}, not ${show(value)}`)
    return found
  }

type Bounds = { readonly from?: number; readonly above?: number; readonly to?: number; readonly whole?: boolean }

const describeBounds = ({ from, above, to, whole }: Bounds): string => {
  const kind = whole ? 'a whole number' : 'a number'
  const low = above !== undefined ? ` above ${above}` : from !== undefined ? ` from ${from}` : ''
  return kind + low + (to !== undefined ? ` to ${to}` : '')
}

export const decimal = (bounds: Bounds): Reader<Fraction> => {
  const from = bounds.from === undefined ? null : exactly(bounds.from)
  const above = bounds.above === undefined ? null : exactly(bounds.above)
  const to = bounds.to === undefined ? null : exactly(bounds.to)
  return (value, field) => {
    const holds =
      isExact(value) &&
      (from === null || value.compare(from) >= 0) &&
      (above === null || value.compare(above) > 0) &&
      (to === null || value.compare(to) <= 0) &&
      (!bounds.whole || value.d === 1n)
    if (!isExact(value) || !holds) throw new CaseError(field, `must be ${describeBounds(bounds)}, not ${show(value)}`)
    return value
  }
}

export const year: Reader<number> = (value, field) => Number(decimal({ from: 0, to: 9999, whole: true })(value, field).n)

export const list =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw new CaseError(field, `must be a list, not ${show(value)}`)
    return value.map((entry: unknown, place) => read(entry, `${field}[${place}]`))
  }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value)

export const under = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)

type Values<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Reads an object of exactly these fields: an unknown one is refused, `null` is a wrong type. */
export const record = <F extends Readonly<Record<string, Field<unknown>>>>(fields: F): Reader<Values<F>> => {
  const names = Object.keys(fields)
  const known = new Set(names)
  return (value, field) => {
    if (!isObject(value)) throw new CaseError(field || 'case', `must be an object, not ${show(value)}`)
    for (const name of Object.keys(value)) {
      if (!known.has(name)) throw new CaseError(under(field, name), 'no such field')
    }
    const read: Record<string, unknown> = {}
    for (const name of names) {
      const rule = fields[name]
      if (!rule) continue
      if (Object.hasOwn(value, name)) read[name] = rule.read(value[name], under(field, name))
      else if (rule.needed) throw new CaseError(under(field, name), 'is needed')
      else read[name] = rule.absent
    }
    return read as Values<F> // every field of F was just read by its own reader
  }
}

export const count = decimal({ from: 0, whole: true })
export const part = decimal({ from: 0, to: 1 })
export const nothing = ZERO
