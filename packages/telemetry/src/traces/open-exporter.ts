import { OTLPExporterBase } from '@opentelemetry/otlp-exporter-base'
import { createOtlpHttpExportDelegate, httpAgentFactoryFromOptions } from '@opentelemetry/otlp-exporter-base/node-http'
import { JsonTraceSerializer, TraceExporterMetricsHelper } from '@opentelemetry/otlp-transformer'
import type { SpanExporter } from '@opentelemetry/sdk-trace'

/** Batches on their way at once. */
const AT_ONCE_MOST = 30
/** What the exporter calls itself in numbers about itself, which are not taken. */
const KIND = 'otlp_http_span_exporter'

export type Collector = {
  readonly address: string
  /** Sent with every batch: a collector may want a key. */
  readonly headers: Readonly<Record<string, string>>
  /** How long one answer is waited for, in ms. */
  readonly answerMs: number
}

/** Sends spans to a collector over HTTP, in JSON. Put together by hand, for the ready-made exporter reads a dozen variables of its own. */
export function openExporter({ address, headers, answerMs }: Collector): SpanExporter {
  const how = {
    url: address,
    headers: async () => ({ ...headers, 'content-type': 'application/json' }),
    timeoutMillis: answerMs,
    concurrencyLimit: AT_ONCE_MOST,
    compression: 'none',
    agentFactory: httpAgentFactoryFromOptions({ keepAlive: true }),
  } as const
  return new OTLPExporterBase(
    createOtlpHttpExportDelegate(how, JsonTraceSerializer, KIND, TraceExporterMetricsHelper, undefined),
  )
}
