import { ROOT_CONTEXT, type Span, SpanKind as Side, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Log } from '../log/log-type.ts'
import { keepSpanFields, type SpanFields } from './fields.ts'
import type { BeginSpan, Held, SpanKind } from './in-span.ts'
import { openExporter } from './open-exporter.ts'

const QUEUE_MOST = 4_096
const BATCH_MOST = 512
const EVERY_MS = 2_000
/** What a collector that does not answer may cost: spans wait in the queue meanwhile, and the oldest trace is no reason to wait. */
const ANSWER_MS = 2_000

type Sending = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly part: string
  readonly log: Log
}

/**
 * Sends spans to a collector, a batch at a time. One that is away loses spans and slows nobody. No provider is registered for
 * the process: what libraries would trace of themselves goes by no list of ours.
 */
export function sendTraces({ part, log, ...where }: Sending): { readonly begin: BeginSpan; close(): Promise<void> } {
  const collector = openExporter({ ...where, answerMs: ANSWER_MS })
  const processor = new BatchSpanProcessor({
    exporter: sayWhenAway(collector, log),
    maxQueueSize: QUEUE_MOST,
    maxExportBatchSize: BATCH_MOST,
    scheduledDelayMillis: EVERY_MS,
    exportTimeoutMillis: ANSWER_MS,
  })
  const resource = resourceFromAttributes({ 'service.name': `khoan-viec-${part}` })
  const provider = new TracerProvider({ resource, spanProcessors: [processor] })
  return {
    begin: beginBy(provider.getTracer('khoan-viec')),
    // What could not be handed over by now is lost, and was said.
    close: () => provider.shutdown().catch(() => undefined),
  }
}

/** Says once that the collector is away, and once that it is back. */
function sayWhenAway(collector: SpanExporter, log: Log): SpanExporter {
  let isAway = false
  return {
    export: (spans, tell) =>
      collector.export(spans, (result) => {
        const failed = result.code !== 0
        if (failed && !isAway) log.warn('the collector of traces does not take them')
        if (!failed && isAway) log.warn('the collector of traces takes them again')
        isAway = failed
        tell(result)
      }),
    shutdown: () => collector.shutdown(),
  }
}

const sides: Partial<Record<SpanKind, Side>> = { request: Side.SERVER, command: Side.CLIENT, query: Side.CLIENT }

function beginBy(tracer: Tracer): BeginSpan {
  const spans = new WeakMap<Held, Span>()
  return (kind, fields, within, startTime) => {
    const parent = within && spans.get(within)
    const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT
    const options = { kind: sides[kind] ?? Side.INTERNAL, ...(startTime === undefined ? {} : { startTime }) }
    const span = tracer.startSpan(kind, options, context)
    const held = hold(span, kind)
    held.note(fields)
    spans.set(held, span)
    return held
  }
}

function hold(span: Span, kind: SpanKind): Held {
  let known: SpanFields = {}
  return {
    note(fields) {
      known = { ...known, ...fields }
    },
    end() {
      const kept = keepSpanFields(known)
      span.setAttributes(kept)
      span.updateName([kind, ...shownIn(kept)].join(' '))
      if (isFault(known)) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
    get isOpen() {
      return span.isRecording()
    },
  }
}

const shown = [
  'http.route',
  'rpc.method',
  'khoan_viec.command',
  'khoan_viec.step',
  'db.operation.name',
  'db.collection.name',
]

const shownIn = (kept: Readonly<Record<string, string | number>>) => shown.flatMap((name) => kept[name] ?? [])

const SERVER_FAULT = 500

/** A refusal is an answer; what broke down here is a fault. */
const isFault = ({ outcome, status }: SpanFields): boolean =>
  outcome === 'fault' || outcome === 'INTERNAL_SERVER_ERROR' || (status !== undefined && status >= SERVER_FAULT)
