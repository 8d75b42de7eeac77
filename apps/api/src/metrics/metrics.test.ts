import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { readMetrics } from '@khoan-viec/telemetry/metrics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { appRouter } from '../router/index.ts'
import { type Api, bringToReview, openApi, openTown, refusalOf, signLog, type Town } from '../testing/index.ts'
import { collect } from './collect.ts'

const NAME = 'Nguyễn Thị Lan'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  await signLog(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const scrape = async () => readMetrics(await collect(api.services))

test('what is asked, what is sent and how the system is can be collected, in the format of Prometheus', async () => {
  const as = await api.as('chair')
  await as.task.byId.query({ id: 'qv-1' })
  const command = { type: 'direct', text: NAME } as const
  await refusalOf(as.task.obey.mutate({ id: 'qv-1', requestId: 'request-1', command }))
  const samples = await scrape()
  const valueOf = (name: string, labels: Readonly<Record<string, string>> = {}): number | undefined =>
    samples.find(
      (each) =>
        each.name === `khoan_viec_${name}` &&
        Object.entries(labels).every(([key, value]) => each.labels[key] === value),
    )?.value

  expect(valueOf('http_request_seconds_count', { method: 'GET', route: '/trpc/*', status: '200' })).toBeGreaterThan(0)
  expect(valueOf('call_seconds_count', { procedure: 'task.byId', outcome: 'ok' })).toBe(1)
  expect(valueOf('commands_total', { stream: 'task', command: 'direct', outcome: 'engine-away' })).toBe(1)
  expect([valueOf('sound', { check: 'database' }), valueOf('sound', { check: 'engine' })]).toEqual([1, 0])
  expect(valueOf('entries')).toBeGreaterThan(0)
  expect([valueOf('entries_unsigned'), valueOf('alarms_open'), valueOf('signed_in')]).toEqual([0, 0, 1])
  expect(valueOf('checkpoint_age_seconds')).toBeGreaterThanOrEqual(0)
  expect(valueOf('disk_free_bytes')).toBeGreaterThan(0)
})

test('however many things are asked for under whatever names, the values stay as many, and none holds a person', async () => {
  const cookie = await api.takeSeat('chair')
  const ask = async (what: string) => {
    await api.request(`/papers/task/${encodeURIComponent(what)}.pdf`, { headers: { cookie } })
    await api.request(`/trpc/${encodeURIComponent(what)}`, { headers: { cookie } })
    await api.request(`/${encodeURIComponent(what)}`, { method: 'PROPFIND' })
    await refusalOf((await api.as('chair')).task.byId.query({ id: what }))
  }
  for (const what of ['Trần Văn Bảo', '0987654321', 'qd-1x', crypto.randomUUID()]) await ask(what)
  const before = (await scrape()).length
  for (const what of [NAME, '0912345678', 'qv-1x', crypto.randomUUID()]) await ask(what)
  const samples = await scrape()
  expect(samples).toHaveLength(before)

  const { app, close } = createApp(api.services, { host: '127.0.0.1' })
  close()
  const routes = new Set(app.routes.map(({ path }) => path))
  const procedures = new Set(Object.keys(appRouter._def.procedures))
  const labelled = (name: string) => samples.flatMap(({ labels }) => labels[name] ?? [])
  expect(labelled('route').filter((route) => !routes.has(route))).toEqual([])
  expect(labelled('procedure').filter((procedure) => !procedures.has(procedure))).toEqual([])
  const said = JSON.stringify(samples)
  const db = openSqlite<Database>(join(town.folder, 'record.db'), { readonly: true })
  const people = await db.selectFrom('person').select(['id', 'name']).execute()
  await db.destroy()
  expect(people.length).toBeGreaterThan(5)
  for (const { name } of people) expect(said).not.toContain(name)
  for (const written of [NAME, '0912345678', 'qv-1', town.id]) expect(said).not.toContain(written)
})
