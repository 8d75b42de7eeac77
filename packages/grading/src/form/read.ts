import { exactly, isExact, writeExact, type Fraction } from '../exact/index.ts'
import { isRealDay } from './days.ts'
import { FormError, refuse, type Words } from './form-error.ts'
import { TooLong } from './parse-json.ts'

export type JsonSchema = { readonly [name: string]: unknown }

/**
 * Reads one value of a parsed text, or throws a `FormError` whose field is the way from there: '' is the value itself,
 * `.name` and `[3]` are parts of it, and who reads the whole says which part the value is. And says its form as a JSON Schema.
 */
export type Reader<T> = { readonly read: (value: unknown) => T; readonly schema: JsonSchema }

/** Reads the whole of a text: an error about it as a whole calls it `case`. */
export const readAll = <T>({ read }: Reader<T>, value: unknown): T => {
  try {
    return read(value)
  } catch (error) {
    if (!(error instanceof FormError)) throw error
    throw new FormError(error.field.replace(/^\./, '') || 'case', error.words)
  }
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const show = (value: unknown): Words => {
  if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' }
  if (value instanceof TooLong) return { vi: 'một số quá nhiều chữ số', en: 'a number of too many digits' }
  if (isObject(value)) return { vi: 'một nhóm trường', en: 'an object' }
  const shown =
    typeof value === 'string'
      ? cut(JSON.stringify(value))
      : typeof value === 'number'
        ? cut(writeExact(exactly(value)))
        : cut(String(value))
  return { vi: shown, en: shown }
}

const mustBe = (value: unknown, { vi, en }: Words): never => {
  const shown = show(value)
  return refuse('', `must be ${en}, not ${shown.en}`, `phải là ${vi}, không phải ${shown.vi}`)
}

export const text: Reader<string> = {
  schema: { type: 'string' },
  read: (value) => (typeof value === 'string' ? value : mustBe(value, { vi: 'chuỗi chữ', en: 'a text' })),
}

export const nonEmptyText: Reader<string> = {
  schema: { type: 'string', minLength: 1 },
  read: (value) => {
    const read = text.read(value)
    return read === '' ? refuse('', 'must not be empty', 'không được để trống') : read
  },
}

export const flag: Reader<boolean> = {
  schema: { type: 'boolean' },
  read: (value) => (typeof value === 'boolean' ? value : mustBe(value, { vi: 'true hoặc false', en: 'true or false' })),
}

export const day: Reader<string> = {
  schema: { type: 'string', format: 'date' },
  read: (value) => {
    const read = text.read(value)
    if (isRealDay(read)) return read
    const shown = show(read).en
    return refuse('', `no such day (YYYY-MM-DD): ${shown}`, `không có ngày này (năm-tháng-ngày): ${shown}`)
  },
}

export const oneOf = <const T extends string>(values: readonly T[]): Reader<T> => {
  const known = new Map<unknown, T>(values.map((value) => [value, value]))
  const all = values.join(', ')
  return {
    schema: { enum: values },
    read: (value) => known.get(value) ?? mustBe(value, { vi: `một trong các giá trị ${all}`, en: `one of ${all}` }),
  }
}

type Bounds = { readonly from?: number; readonly above?: number; readonly to?: number; readonly whole?: boolean }

const describeBounds = ({ from, above, to, whole }: Bounds): Words => {
  const low = above ?? from
  const [upTo, den] = to === undefined ? ['', ''] : [` to ${to}`, ` đến ${to}`]
  const [by, tu] =
    low === undefined
      ? ['', '']
      : above === undefined
        ? [` from ${low}`, ` từ ${low}`]
        : [` above ${low}`, ` lớn hơn ${low}`]
  const upwards = from !== undefined && to === undefined ? ' trở lên' : ''
  return {
    vi: `${whole ? 'số nguyên' : 'số'}${tu}${upwards}${den}`,
    en: `${whole ? 'a whole number' : 'a number'}${by}${upTo}`,
  }
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
    read: (value) => {
      const exact = typeof value === 'number' ? exactly(value) : value
      const holds =
        isExact(exact) &&
        (from === null || exact.compare(from) >= 0) &&
        (above === null || exact.compare(above) > 0) &&
        (to === null || exact.compare(to) <= 0) &&
        (!bounds.whole || exact.d === 1)
      return isExact(exact) && holds ? exact : mustBe(value, describeBounds(bounds))
    },
  }
}

/** The same form, another value. */
export const mapped = <T, U>({ schema, read }: Reader<T>, to: (value: T) => U): Reader<U> => ({
  schema,
  read: (value) => to(read(value)),
})

export const plainNumber = (bounds: Bounds): Reader<number> => mapped(decimal(bounds), (value) => value.valueOf())

export const list = <T>({ read, schema }: Reader<T>): Reader<readonly T[]> => ({
  schema: { type: 'array', items: schema },
  read: (value) => {
    if (!Array.isArray(value)) return mustBe(value, { vi: 'danh sách', en: 'a list' })
    let at = -1
    try {
      return value.map((entry: unknown, place) => {
        at = place
        return read(entry)
      })
    } catch (error) {
      throw FormError.within(`[${at}]`, error)
    }
  },
})

/** The first form for a text, the second for anything else. */
export const textOr = <T, U>(asText: Reader<T>, other: Reader<U>): Reader<T | U> => ({
  schema: { anyOf: [asText.schema, other.schema] },
  read: (value) => (typeof value === 'string' ? asText : other).read(value),
})

export const orNull = <T>(other: Reader<T>): Reader<T | null> => ({
  schema: { anyOf: [other.schema, { type: 'null' }] },
  read: (value) => (value === null ? null : other.read(value)),
})

/** A form that holds itself: named in the schema, looked up when it is used. */
export const named = <T>(name: string, of: () => Reader<T>): Reader<T> => ({
  schema: { $ref: `#/$defs/${name}` },
  read: (value) => of().read(value),
})

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value) && !(value instanceof TooLong)

export const requireObject = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) ? value : mustBe(value, { vi: 'một nhóm trường', en: 'an object' })

export const count = decimal({ from: 0, whole: true })
export const part = decimal({ from: 0, to: 1 })
