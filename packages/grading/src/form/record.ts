import { FormError } from './form-error.ts'
import { requireObject, type JsonSchema, type Reader } from './read.ts'

export type Field<T> = { readonly reader: Reader<T>; readonly needed: boolean; readonly absent: T | undefined }

export const needed = <T>(reader: Reader<T>): Field<T> => ({ reader, needed: true, absent: undefined })

export const optional = <T, A>(reader: Reader<T>, absent: A): Field<T | A> => ({ reader, needed: false, absent })

/** An optional field that stays away where it is absent. */
export const absentOr = <T>(reader: Reader<T>): Field<T | undefined> => ({ reader, needed: false, absent: undefined })

export type Fields = Readonly<Record<string, Field<unknown>>>

type OptionalNames<F> = {
  [K in keyof F]: F[K] extends Field<infer T> ? (undefined extends T ? K : never) : never
}[keyof F]
type Present<F, K extends keyof F> = F[K] extends Field<infer T> ? Exclude<T, undefined> : never

export type Values<F> = { readonly [K in Exclude<keyof F, OptionalNames<F>>]: Present<F, K> } & {
  readonly [K in OptionalNames<F>]?: Present<F, K>
}

const under = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)

const schemaOf = (fields: Fields): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, { reader }]) => [name, reader.schema])),
  required: Object.entries(fields).flatMap(([name, field]) => (field.needed ? [name] : [])),
  additionalProperties: false,
})

const readFields = (fields: Fields, value: unknown, field: string): Record<string, unknown> => {
  const given = requireObject(value, field)
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) throw new FormError(under(field, name), 'no such field')
  }
  const read: Record<string, unknown> = {}
  for (const name of Object.keys(fields)) {
    const rule = fields[name]
    if (!rule) continue
    if (Object.hasOwn(given, name)) read[name] = rule.reader.read(given[name], under(field, name))
    else if (rule.needed) throw new FormError(under(field, name), 'is needed')
    else if (rule.absent !== undefined) read[name] = rule.absent
  }
  return read
}

/** An object of exactly these fields: an unknown one is refused, `null` is a wrong type. */
export const record = <F extends Fields>(fields: F): Reader<Values<F>> => ({
  schema: schemaOf(fields),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field of F was just read by its reader
  read: (value, field) => readFields(fields, value, field) as Values<F>,
})

type Variants<K extends string, V extends Readonly<Record<string, Fields>>> = {
  [N in keyof V]: { readonly [P in K]: N } & Values<V[N]>
}[keyof V]

/** One of several objects, told apart by the text in one field. */
export const variants = <K extends string, V extends Readonly<Record<string, Fields>>>(
  by: K,
  of: V,
): Reader<Variants<K, V>> => ({
  schema: {
    oneOf: Object.entries(of).map(([name, fields]) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as written above
      const { properties, required, ...rest } = schemaOf(fields) as { properties: object; required: readonly string[] }
      return { ...rest, properties: { [by]: { const: name }, ...properties }, required: [by, ...required] }
    }),
  },
  read: (value, field) => {
    const { [by]: name, ...rest } = requireObject(value, field)
    const fields = typeof name === 'string' && Object.hasOwn(of, name) ? of[name] : undefined
    if (!fields) throw new FormError(under(field, by), `must be one of ${Object.keys(of).join(', ')}`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the variant just looked up
    return { [by]: name, ...readFields(fields, rest, field) } as Variants<K, V>
  },
})
