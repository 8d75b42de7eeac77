import { FormError, refuse } from './form-error.ts'
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

const schemaOf = (fields: Fields): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([name, { reader }]) => [name, reader.schema])),
  required: Object.entries(fields).flatMap(([name, field]) => (field.needed ? [name] : [])),
  additionalProperties: false,
})

type ReadFields = (given: Readonly<Record<string, unknown>>, except?: string) => Record<string, unknown>

/** Reads the fields one after another. Those absent are there already, as a copy of what stands for all of them. */
const fieldsReader = (fields: Fields): ReadFields => {
  const known = new Set(Object.keys(fields))
  const rules = Object.entries(fields).map(([name, { reader, needed: isNeeded }]) => ({ name, reader, isNeeded }))
  const staysAway = Object.values(fields).some((field) => !field.needed && field.absent === undefined)
  const absent = staysAway
    ? {}
    : Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.absent]))
  return (given, except) => {
    for (const name of Object.keys(given)) {
      if (name !== except && !known.has(name)) refuse(`.${name}`, 'no such field', 'không có trường này')
    }
    const read: Record<string, unknown> = { ...absent }
    for (const { name, reader, isNeeded } of rules) {
      if (Object.hasOwn(given, name)) {
        try {
          read[name] = reader.read(given[name])
        } catch (error) {
          throw FormError.within(`.${name}`, error)
        }
      } else if (isNeeded) refuse(`.${name}`, 'is needed', 'còn thiếu')
      else if (staysAway && fields[name]?.absent !== undefined) read[name] = fields[name].absent
    }
    return read
  }
}

/** An object of exactly these fields: an unknown one is refused, `null` is a wrong type. */
export const record = <F extends Fields>(fields: F): Reader<Values<F>> => {
  const read = fieldsReader(fields)
  return {
    schema: schemaOf(fields),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field of F was just read by its reader
    read: (value) => read(requireObject(value)) as Values<F>,
  }
}

type Variants<K extends string, V extends Readonly<Record<string, Fields>>> = {
  [N in keyof V]: { readonly [P in K]: N } & Values<V[N]>
}[keyof V]

/** One of several objects, told apart by the text in one field. */
export const variants = <K extends string, V extends Readonly<Record<string, Fields>>>(
  by: K,
  of: V,
): Reader<Variants<K, V>> => {
  const names = Object.keys(of).join(', ')
  const readers = new Map<unknown, ReadFields>(Object.entries(of).map(([name, fields]) => [name, fieldsReader(fields)]))
  return {
    schema: {
      oneOf: Object.entries(of).map(([name, fields]) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as written above
        const { properties, required, ...rest } = schemaOf(fields) as {
          properties: object
          required: readonly string[]
        }
        return { ...rest, properties: { [by]: { const: name }, ...properties }, required: [by, ...required] }
      }),
    },
    read: (value) => {
      const given = requireObject(value)
      const name = Object.hasOwn(given, by) ? given[by] : undefined
      const read =
        readers.get(name) ?? refuse(`.${by}`, `must be one of ${names}`, `phải là một trong các giá trị ${names}`)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the variant just looked up
      return { [by]: name, ...read(given, by) } as Variants<K, V>
    },
  }
}
