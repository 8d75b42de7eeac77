import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { json } from 'node:stream/consumers'

type Value = { readonly stringValue?: string; readonly intValue?: number }

type WireSpan = {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: Value }[]
  readonly status: { readonly code?: number }
}

type Batch = {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[] }[]
}

export type TakenSpan = Omit<WireSpan, 'attributes'> & { readonly fields: Readonly<Record<string, string | number>> }

/** Takes traces as a collector does: OTLP over HTTP, in JSON. With a status of its own, it refuses them. */
export async function openCollector(status = 200) {
  const bodies: unknown[] = []
  const heads: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    heads.push(request.headers)
    void json(request).then((body) => {
      bodies.push(body)
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return {
    address: `http://127.0.0.1:${port}/v1/traces`,
    /** All that was taken, to the letter. */
    said: () => JSON.stringify(bodies),
    headers: (): readonly IncomingHttpHeaders[] => heads,
    spans: () => bodies.flatMap((body) => spansIn(body as Batch)),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const spansIn = ({ resourceSpans }: Batch): readonly TakenSpan[] =>
  resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map(({ attributes, ...span }) => ({
      ...span,
      fields: Object.fromEntries(
        attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)] as const),
      ),
    }))
