import { isOfCode } from '../log/fields.ts'

/** Everything that a span may carry, and what others call it: OpenTelemetry's own names where it has one. */
const names = {
  method: 'http.request.method',
  route: 'http.route',
  status: 'http.response.status_code',
  procedure: 'rpc.method',
  stream: 'khoan_viec.stream',
  command: 'khoan_viec.command',
  step: 'khoan_viec.step',
  operation: 'db.operation.name',
  table: 'db.collection.name',
  outcome: 'khoan_viec.outcome',
  request: 'khoan_viec.request',
} as const

type Name = keyof typeof names

/** Patterns, names and codes of ours, never what was asked or answered. */
export type SpanFields = { readonly [Field in Exclude<Name, 'status'>]?: string | undefined } & {
  readonly status?: number | undefined
}

const mark = /^[0-9a-f]{32}$/

/** What of these fields may leave, under the names that others know; whatever else was handed over stays here. */
export function keepSpanFields(given: SpanFields): Record<string, string | number> {
  const kept = Object.entries(given).flatMap(([field, value]) =>
    isName(field) && isKept(field, value) ? [[names[field], value] as const] : [],
  )
  return Object.fromEntries(kept)
}

const isName = (field: string): field is Name => Object.hasOwn(names, field)

function isKept(field: Name, value: unknown): value is string | number {
  if (field === 'status') return typeof value === 'number'
  if (typeof value !== 'string') return false
  return field === 'request' ? mark.test(value) : isOfCode(value)
}
