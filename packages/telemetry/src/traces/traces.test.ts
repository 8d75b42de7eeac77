import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openLog } from '../log/index.ts'
import { openCollector } from '../testing/index.ts'
import type { SpanFields } from './fields.ts'
import { inSpan, markOf, noteQuery, openTraces } from './index.ts'

const NAME = 'Nguyễn Thị Lan'
const PLAIN_NAME = 'Nguyen Thi Lan'
const PHONE = '0912345678'
const CONTENT = 'Giải phóng mặt bằng 12 hộ'

const lines: string[] = []
const log = openLog({ part: 'api', to: { write: (line) => void lines.push(line) } })
const open = (address: string | undefined, headers?: Record<string, string>) =>
  openTraces({ to: address === undefined ? undefined : { address, headers }, part: 'api', log })
afterEach(() => lines.splice(0))

test('a span knows the one within which it was, also across waiting, and what its work noted', async () => {
  const collector = await openCollector()
  const traces = await open(collector.address)
  const answer = await inSpan('request', {}, async (request) => {
    await Promise.resolve()
    const inner = await inSpan('procedure', { procedure: 'task.byId' }, async (span) => {
      noteQuery({ operation: 'select', table: 'task', ms: 3, isFault: false })
      span.note({ outcome: 'ok' })
      return 7
    })
    request.note({ method: 'GET', route: '/trpc/*', status: 200 })
    return inner
  })
  noteQuery({ operation: 'select', table: 'of_nobody', ms: 1, isFault: false })
  await traces?.close()
  const [query, procedure, request] = collector.spans()
  await collector.close()

  expect(answer).toBe(7)
  expect(collector.spans()).toHaveLength(3)
  expect(request).toMatchObject({ name: 'request /trpc/*', fields: { 'http.response.status_code': 200 } })
  expect(procedure).toMatchObject({ name: 'procedure task.byId', parentSpanId: request?.spanId })
  expect(query).toMatchObject({ name: 'query select task', parentSpanId: procedure?.spanId })
  expect(new Set([query, procedure, request].map((span) => span?.traceId)).size).toBe(1)
  expect(collector.said()).toContain('khoan-viec-api')
})

test('a collector is sent what it wants beside, and no variable of the exporter changes where or how', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'http://127.0.0.1:9/v1/traces')
  vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-unseen=1')
  vi.stubEnv('OTEL_EXPORTER_OTLP_COMPRESSION', 'gzip')
  vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'unseen=1')
  vi.stubEnv('OTEL_TRACES_SAMPLER', 'always_off')
  onTestFinished(() => void vi.unstubAllEnvs())
  const collector = await openCollector()
  const traces = await open(collector.address, { authorization: 'Bearer abc', 'content-type': 'text/plain' })
  await inSpan('request', {}, async () => undefined)
  await traces?.close()
  await collector.close()
  expect(collector.spans()).toHaveLength(1)
  expect(collector.said()).not.toContain('unseen')
  const [headers] = collector.headers()
  expect(headers).toMatchObject({ authorization: 'Bearer abc', 'content-type': 'application/json' })
  expect(headers).not.toHaveProperty('x-unseen')
  expect(headers).not.toHaveProperty('content-encoding')
})

test('of what breaks down it is said that it did, and no word of why', async () => {
  const collector = await openCollector()
  const traces = await open(collector.address)
  const broken = inSpan('step', { step: 'record' }, async (span) => {
    span.note({ outcome: 'fault' })
    throw new Error(`${NAME} ${PHONE}`)
  })
  await expect(broken).rejects.toThrow(NAME)
  await traces?.close()
  await collector.close()
  expect(collector.spans()).toMatchObject([{ status: { code: 2 } }])
  for (const written of [NAME, PHONE]) expect(collector.said()).not.toContain(written)
})

test.each<[string, object]>([
  ['a known field with something else in it', { route: CONTENT, command: PLAIN_NAME, step: PHONE, outcome: NAME }],
  ['fields nobody foresaw', { person: 'lan', [NAME]: 1, body: { name: NAME } }],
  ['a number that is none', { status: PHONE }],
  ['a mark that is none', { request: PHONE }],
])('nothing that people wrote leaves by %s', async (_, fields) => {
  const collector = await openCollector()
  const traces = await open(collector.address)
  // As if it had slipped by the type.
  await inSpan('command', fields as SpanFields, async (span) => span.note(fields as SpanFields))
  await traces?.close()
  await collector.close()
  expect(collector.spans()).toMatchObject([{ name: 'command', fields: {} }])
  for (const written of [NAME, PLAIN_NAME, PHONE, CONTENT]) expect(collector.said()).not.toContain(written)
})

test('only an id drawn at random has a mark', () => {
  const id = randomUUID()
  expect(markOf(id)).toMatch(/^[0-9a-f]{32}$/)
  expect(markOf(id)).toBe(markOf(id))
  expect([markOf('nguyen-thi-lan'), markOf(`${id}1`)]).toEqual([undefined, undefined])
})

test('a collector that is away, refuses or never answers fails no work, is said once, and does not hold up the end', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const bound = silent.address()
  const refusing = await openCollector(400)
  const addresses = [
    'http://127.0.0.1:9/v1/traces',
    refusing.address,
    `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`,
  ]
  for (const address of addresses) {
    lines.splice(0)
    const traces = await open(address)
    for (let count = 0; count < 5_000; count += 1) expect(await inSpan('request', {}, async () => count)).toBe(count)
    await traces?.close()
    expect(lines.filter((line) => line.includes('collector')).length).toBeLessThanOrEqual(1)
  }
  silent.closeAllConnections()
  silent.close()
  await refusing.close()
})

test('where no traces are wanted the work is done all the same', async () => {
  expect(await open(undefined)).toBeUndefined()
  expect(await inSpan('request', {}, async (span) => [span.note({ status: 200 })])).toEqual([undefined])
})
