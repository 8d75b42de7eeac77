/** As much of a JSON Schema as our shapes use. */
export type Shape = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | boolean
  readonly allOf?: readonly Shape[]
  readonly anyOf?: readonly Shape[]
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  readonly description?: string
}

export type Field = { readonly name: string; readonly shape: Shape; readonly isRequired: boolean }

/** The fields of an object, those of what it extends first. */
export const fieldsOf = ({ allOf = [], properties = {}, required = [] }: Shape): readonly Field[] => [
  ...allOf.filter(({ $ref }) => $ref === undefined).flatMap(fieldsOf),
  ...Object.entries(properties).map(([name, shape]) => ({ name, shape, isRequired: required.includes(name) })),
]

/** What a value may be, in a few words of JSON Schema: `string (date)`, `Task[]`, `GREEN | AMBER`. */
export function sayKind(shape: Shape): string {
  if (shape.$ref !== undefined) return shape.$ref.split('/').at(-1) ?? ''
  if (shape.enum) return shape.enum.map(String).join(' | ')
  if (shape.anyOf) return shape.anyOf.map(sayKind).join(' | ')
  if (shape.items) return `${sayKind(shape.items)}[]`
  if (typeof shape.additionalProperties === 'object') return `{ [id]: ${sayKind(shape.additionalProperties)} }`
  if (shape.properties) return `{ ${Object.keys(shape.properties).join(', ')} }`
  return `${[shape.type ?? []].flat().join(' | ')}${shape.format === undefined ? '' : ` (${shape.format})`}${range(shape)}`
}

const range = ({ minimum, maximum }: Shape): string =>
  minimum === undefined && maximum === undefined
    ? ''
    : ` ${minimum ?? ''}…${(maximum ?? 0) > 1e9 ? '' : (maximum ?? '')}`
