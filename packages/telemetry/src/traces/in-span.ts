import { AsyncLocalStorage } from 'node:async_hooks'
import type { SpanFields } from './fields.ts'

export type SpanKind = 'request' | 'procedure' | 'command' | 'step' | 'query'

/** A piece of work that is under way. */
export type Held = {
  /** Adds to what it says of itself. */
  note(fields: SpanFields): void
  end(): void
  readonly isOpen: boolean
}

/** Begins a span, now or at that moment, in milliseconds since 1970. */
export type BeginSpan = (kind: SpanKind, fields: SpanFields, within?: Held, startedAt?: number) => Held

const current = new AsyncLocalStorage<Held>()
/** A process sends its traces to one place, or makes none. */
let begin: BeginSpan | undefined

export function beginSpansBy(way: BeginSpan | undefined): void {
  begin = way
}

const unheld: Pick<Held, 'note'> = { note: () => undefined }

/** Does the work as a span within the one that is under way; where no traces are wanted, does the work. */
export async function inSpan<Value>(
  kind: SpanKind,
  fields: SpanFields,
  work: (span: Pick<Held, 'note'>) => Promise<Value>,
): Promise<Value> {
  if (!begin) return await work(unheld)
  const span = begin(kind, fields, current.getStore())
  try {
    return await current.run(span, () => work(span))
  } finally {
    span.end()
  }
}

/** As `packages/db` tells of a query. */
type SeenQuery = {
  readonly operation: string
  readonly table?: string | undefined
  /** How long it took, in milliseconds. */
  readonly ms: number
  readonly isFault: boolean
}

/** Notes a query that has just ended, of work under way: what the process asks of its own accord belongs to no trace. */
export function noteQuery({ operation, table, ms, isFault }: SeenQuery): void {
  const within = current.getStore()
  if (!begin || !within?.isOpen) return
  const outcome = isFault ? 'fault' : 'ok'
  begin('query', { operation, table, outcome }, within, Date.now() - ms).end()
}
