import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { Shape } from '../page/shape.ts'

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Shape & { readonly pattern?: string; readonly maxLength?: number }
}
export type Operation = { readonly path: string; readonly parameters: readonly Parameter[] }
export type Request = {
  readonly operation: Operation
  readonly method: string
  readonly address: string
  readonly isKeyShown: boolean
  /** Whether its parameters are such as the document tells of. */
  readonly isDocumented: boolean
}

/** Requests that keep to the document, and others that keep to it in all but something. */
export const requestOf = (operation: Operation, known: readonly string[]): fc.Arbitrary<Request> =>
  fc
    .record({
      method: rarely(fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'), 'GET'),
      isKeyShown: rarely(fc.constant(false), true),
      said: fc.tuple(...operation.parameters.map((parameter) => said(parameter, known))),
      besides: rarely(fc.tuple(anything, anything), undefined),
    })
    .map(({ method, isKeyShown, said: values, besides }) => {
      const query = new URLSearchParams(besides === undefined ? [] : [besides])
      let address = operation.path
      for (const [index, { name, in: place }] of operation.parameters.entries()) {
        const given = values[index] ?? []
        if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(given[0] ?? 'x'))
        else for (const value of given) query.append(name, value)
      }
      const isDocumented =
        besides === undefined &&
        operation.parameters.every((parameter, index) => keepsTo(parameter, values[index] ?? []))
      return {
        operation,
        method,
        address: query.size > 0 ? `${address}?${query.toString()}` : address,
        isKeyShown,
        isDocumented,
      }
    })

const rarely = <Value, Usual>(value: fc.Arbitrary<Value>, usual: Usual): fc.Arbitrary<Value | Usual> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value })

const anything = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 400 }),
    fc.double().map(String),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1e9',
      'null',
      '__proto__',
      '%',
      "' or 1=1 --",
      '\u0000',
      '2024-02-30',
      'ệ'.repeat(200),
      'ệ'.normalize('NFD').repeat(90),
      'hai\ndòng',
      '\t',
    ),
  )
  .map((text) => text.toWellFormed())

function said(parameter: Parameter, known: readonly string[]): fc.Arbitrary<readonly string[]> {
  const right = asDocumented(parameter, known).map((value) => [value])
  const wrong = fc.oneof(
    anything.map((value) => [value]),
    fc.array(anything, { maxLength: 3 }),
  )
  const left = parameter.in === 'path' ? right : fc.constant([])
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 3, arbitrary: left }, { weight: 2, arbitrary: wrong })
}

/** Whether what is given for a parameter is what the document says, by its words where a schema cannot say it. */
function keepsTo({ schema, required }: Parameter, given: readonly string[]): boolean {
  const [value] = given
  if (given.length > 1) return false
  if (value === undefined) return required !== true
  if (schema.type === 'integer') return /^\d+$/.test(value) && fits(schema, Number(value))
  const { maxLength, ...others } = schema
  return fits(others, value) && value.normalize('NFC').trim().length <= (maxLength ?? Infinity)
}

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const fits = (schema: object, value: unknown): boolean => ajv.validate(schema, value)

/** All that the document lets through, to its edges. */
function asDocumented(parameter: Parameter, known: readonly string[]): fc.Arbitrary<string> {
  const { schema } = parameter
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String))
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1e6, 2 ** 31 - 1) }).map(String)
  if (schema.format === 'date')
    return fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  const some =
    schema.pattern === undefined
      ? fc.string({ unit: 'binary-ascii', maxLength: schema.maxLength ?? 100 })
      : fc.stringMatching(new RegExp(schema.pattern)).filter((value) => keepsTo(parameter, [value]))
  return fc.oneof(fc.constantFrom(...known), some)
}
