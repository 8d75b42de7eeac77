import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openSqlite, watchQueries } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { openLog } from '@khoan-viec/telemetry/log'
import { openCollector } from '@khoan-viec/telemetry/testing'
import { markOf, noteQuery, openTraces } from '@khoan-viec/telemetry/traces'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { appRouter } from '../router/index.ts'
import { type Api, bringToReview, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'

const WRITTEN = ['Nguyễn Thị Lan', 'Tran Van Bao', '0912345678', 'Giải phóng mặt bằng 12 hộ'] as const
const ALL = WRITTEN.join('; ')
const STRANGE = '0af7651916cd43dd8448eb211c80319c'

const log = openLog({ part: 'api', level: 'fatal' })
let town: Town
let api: Api
let people: readonly { readonly id: string; readonly name: string }[]
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  const db = openSqlite<Database>(join(town.folder, 'record.db'), { readonly: true })
  people = await db.selectFrom('person').select(['id', 'name']).execute()
  await db.destroy()
  watchQueries(noteQuery)
  api = await openApi(town)
})
afterAll(async () => {
  watchQueries(undefined)
  await api.close()
  await town.close()
})

async function traced(act: () => Promise<unknown>) {
  const collector = await openCollector()
  const traces = await openTraces({ to: { address: collector.address }, part: 'api', log })
  await act()
  await traces?.close()
  await collector.close()
  return { spans: collector.spans(), said: collector.said() }
}

test('the trace of a command goes from the request to the database', async () => {
  const as = await api.as('chair')
  const requestId = randomUUID()
  const endorses = { type: 'endorse', resolution: ALL } as const
  const { spans } = await traced(() => refusalOf(as.task.obey.mutate({ id: 'qv-1', requestId, command: endorses })))
  const command = spans.find(({ name }) => name === 'command endorse')
  const procedure = spans.find(({ spanId }) => spanId === command?.parentSpanId)
  const request = spans.find(({ spanId }) => spanId === procedure?.parentSpanId)

  expect(command?.fields).toEqual({
    'khoan_viec.stream': 'task',
    'khoan_viec.command': 'endorse',
    'khoan_viec.outcome': 'engine-away',
    'khoan_viec.request': markOf(requestId),
  })
  expect(procedure).toMatchObject({ name: 'procedure task.obey', fields: { 'khoan_viec.outcome': 'engine-away' } })
  expect(request).toMatchObject({ name: 'request /trpc/*', fields: { 'http.request.method': 'POST' } })
  expect(request).not.toHaveProperty('parentSpanId')
  expect(spans.map(({ traceId }) => traceId)).toEqual(spans.map(() => request?.traceId))
  const queries = spans.filter(({ name }) => name.startsWith('query '))
  const within = new Set([command, procedure, request].map((span) => span?.spanId))
  expect(queries.filter(({ parentSpanId = '' }) => !within.has(parentSpanId))).toEqual([])
  expect(queries.map(({ name }) => name)).toEqual(expect.arrayContaining(['query select stream']))
})

test('nothing that people wrote is in any span, nor in what it is called, though the requests are full of it', async () => {
  const cookie = await api.takeSeat('chair')
  const strangers = {
    cookie,
    traceparent: `00-${STRANGE}-b7ad6b7169203331-01`,
    baggage: `who=${encodeURIComponent(ALL)}`,
  }
  const { spans, said } = await traced(async () => {
    const as = await api.as('chair')
    // What a stranger sends is of no type.
    const command = { type: ALL, text: ALL } as unknown as { type: 'direct'; text: string }
    await expect(as.task.obey.mutate({ id: ALL, requestId: ALL, command })).rejects.toThrow()
    await as.record.search.query({ text: ALL, kinds: [] })
    await as.draft.save.mutate({
      id: 'new-task',
      kind: 'registration',
      unit: 'qv',
      body: JSON.stringify({ title: ALL }),
    })
    for (const { id } of people) await api.request(`/papers/task/${id}.pdf?who=${id}`, { headers: strangers })
    await api.request(`/papers/task/${encodeURIComponent(ALL)}.pdf?who=${encodeURIComponent(ALL)}`, {
      headers: strangers,
    })
    await api.request(`/trpc/${encodeURIComponent(ALL)}`, { headers: strangers })
    await api.request(`/${encodeURIComponent(ALL)}`, { method: 'PROPFIND', headers: strangers })
    await api.post('/auth/seat/take', { rehearsal: town.id, person: ALL })
    await api.post('/auth/sign-in/username', { username: ALL, password: ALL })
  })

  expect(spans.length).toBeGreaterThan(30)
  const { app, close } = createApp(api.services, { host: '127.0.0.1' })
  close()
  const ours = new Set<unknown>([...app.routes.map(({ path }) => path), ...Object.keys(appRouter._def.procedures)])
  const named = spans.filter(({ name }) => /^(request|procedure)/.test(name))
  expect(named.filter(({ fields }) => !ours.has(fields['http.route'] ?? fields['rpc.method']))).toEqual([])
  for (const written of [...WRITTEN, STRANGE, 'qv-1', town.id]) {
    expect(said.normalize('NFC')).not.toContain(written)
    expect(said).not.toContain(encodeURIComponent(written))
  }
  expect(people.length).toBeGreaterThan(5)
  const values = new Set(spans.flatMap(({ name, fields }) => [name, ...Object.values(fields)].map(String)))
  for (const { id, name } of people) {
    expect(values).not.toContain(id)
    expect(said).not.toContain(name)
  }
})

test('without an address nothing of OpenTelemetry is loaded with the server', async () => {
  const script = fileURLToPath(new URL('fixtures/list-loaded.ts', import.meta.url))
  const load = async (...given: readonly string[]): Promise<unknown> =>
    JSON.parse((await promisify(execFile)(process.execPath, [script, ...given])).stdout)
  expect(await load()).toEqual({ all: expect.any(Number), ofSdk: 0 })
  expect(await load('http://127.0.0.1:9/v1/traces')).not.toMatchObject({ ofSdk: 0 })
})
