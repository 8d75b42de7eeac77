import { exactly, isExact, writeExact, type Fraction } from '../exact/index.ts'
import { isRealDay } from './days.ts'
import { FormError } from './form-error.ts'

export type JsonSchema = { readonly [name: string]: unknown }

/** Reads one value of a parsed text, or throws a `FormError` naming its field; and says its form as a JSON Schema. */
export type Reader<T> = { readonly read: (value: unknown, field: string) => T; readonly schema: JsonSchema }

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const show = (value: unknown): string => {
  if (isExact(value)) return cut(writeExact(value))
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return cut(JSON.stringify(value))
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

export const text: Reader<string> = {
  schema: { type: 'string' },
  read: (value, field) => {
    if (typeof value !== 'string') throw new FormError(field, `must be a text, not ${show(value)}`)
    return value
  },
}

export const nonEmptyText: Reader<string> = {
  schema: { type: 'string', minLength: 1 },
  read: (value, field) => {
    const read = text.read(value, field)
    if (read === '') throw new FormError(field, 'must not be empty')
    return read
  },
}

export const flag: Reader<boolean> = {
  schema: { type: 'boolean' },
  read: (value, field) => {
    if (typeof value !== 'boolean') throw new FormError(field, `must be true or false, not ${show(value)}`)
    return value
  },
}

export const day: Reader<string> = {
  schema: { type: 'string', format: 'date' },
  read: (value, field) => {
    const read = text.read(value, field)
    if (!isRealDay(read)) throw new FormError(field, `no such day (YYYY-MM-DD): ${show(read)}`)
    return read
  },
}

export const oneOf = <const T extends string>(values: readonly T[]): Reader<T> => ({
  schema: { enum: values },
  read: (value, field) => {
    const found = values.find((known) => known === value)
    if (found === undefined) throw new FormError(field, `must be one of ${values.join(', ')}, not ${show(value)}`)
    return found
  },
})

type Bounds = { readonly from?: number; readonly above?: number; readonly to?: number; readonly whole?: boolean }

const describeBounds = ({ from, above, to, whole }: Bounds): string => {
  const kind = whole ? 'a whole number' : 'a number'
  const low = above !== undefined ? ` above ${above}` : from !== undefined ? ` from ${from}` : ''
  return kind + low + (to !== undefined ? ` to ${to}` : '')
}

const numberSchema = ({ from, above, to, whole }: Bounds): JsonSchema => ({
  type: whole ? 'integer' : 'number',
  ...(from === undefined ? {} : { minimum: from }),
  ...(above === undefined ? {} : { exclusiveMinimum: above }),
  ...(to === undefined ? {} : { maximum: to }),
})

export const decimal = (bounds: Bounds): Reader<Fraction> => {
  const from = bounds.from === undefined ? null : exactly(bounds.from)
  const above = bounds.above === undefined ? null : exactly(bounds.above)
  const to = bounds.to === undefined ? null : exactly(bounds.to)
  return {
    schema: numberSchema(bounds),
    read: (value, field) => {
      const holds =
        isExact(value) &&
        (from === null || value.compare(from) >= 0) &&
        (above === null || value.compare(above) > 0) &&
        (to === null || value.compare(to) <= 0) &&
        (!bounds.whole || value.d === 1)
      if (!isExact(value) || !holds) throw new FormError(field, `must be ${describeBounds(bounds)}, not ${show(value)}`)
      return value
    },
  }
}

/** The same form, another value. */
export const mapped = <T, U>({ schema, read }: Reader<T>, to: (value: T) => U): Reader<U> => ({
  schema,
  read: (value, field) => to(read(value, field)),
})

export const plainNumber = (bounds: Bounds): Reader<number> => mapped(decimal(bounds), (value) => value.valueOf())

export const list = <T>({ read, schema }: Reader<T>): Reader<readonly T[]> => ({
  schema: { type: 'array', items: schema },
  read: (value, field) => {
    if (!Array.isArray(value)) throw new FormError(field, `must be a list, not ${show(value)}`)
    return value.map((entry: unknown, place) => read(entry, `${field}[${place}]`))
  },
})

/** The first form for a text, the second for anything else. */
export const textOr = <T, U>(asText: Reader<T>, other: Reader<U>): Reader<T | U> => ({
  schema: { anyOf: [asText.schema, other.schema] },
  read: (value, field) => (typeof value === 'string' ? asText : other).read(value, field),
})

export const orNull = <T>(other: Reader<T>): Reader<T | null> => ({
  schema: { anyOf: [other.schema, { type: 'null' }] },
  read: (value, field) => (value === null ? null : other.read(value, field)),
})

/** A form that holds itself: named in the schema, looked up when it is used. */
export const named = <T>(name: string, of: () => Reader<T>): Reader<T> => ({
  schema: { $ref: `#/$defs/${name}` },
  read: (value, field) => of().read(value, field),
})

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value)

export const requireObject = (value: unknown, field: string): Readonly<Record<string, unknown>> => {
  if (!isObject(value)) throw new FormError(field || 'case', `must be an object, not ${show(value)}`)
  return value
}

export const count = decimal({ from: 0, whole: true })
export const part = decimal({ from: 0, to: 1 })
