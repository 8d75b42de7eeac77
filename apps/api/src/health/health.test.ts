import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { keepHeartbeat } from '@khoan-viec/db/heartbeat'
import type { Database } from '@khoan-viec/db/schema'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { type Api, openApi, openTown, type Town } from '../testing/index.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})
beforeEach(() => keepHeartbeat(town.data, { at: new Date().toISOString(), open: 1, shut: 0 }))

/** Asked anew each time: an answer is believed for a moment. */
async function ask(over: Partial<Api['services']> = {}): Promise<{ status: number; body: unknown }> {
  const engine = { ...api.services.engine, isThere: async () => true }
  const { app, close } = createApp({ ...api.services, engine, ...over }, { host: '127.0.0.1' })
  close()
  const answer = await app.request('http://localhost:4040/api/ready')
  return { status: answer.status, body: await answer.json() }
}
const lacking = (...missing: readonly string[]) => ({ status: 503, body: { ready: false, missing } })

test('it lives as long as it answers, whatever else is away', async () => {
  const answer = await api.request('/api/live')
  expect([answer.status, await answer.text()]).toEqual([200, '{"live":true}'])
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('it is ready when databases, tables, engine and worker are, and says no word more', async () => {
  expect(await ask()).toEqual({ status: 200, body: { ready: true } })
})

test('it is not ready while the engine is away, or does not answer', async () => {
  expect(await ask({ engine: api.services.engine })).toEqual(lacking('engine'))
  const mute = { ...api.services.engine, isThere: () => new Promise<boolean>(() => undefined) }
  expect(await ask({ engine: mute })).toEqual(lacking('engine'))
})

test('it is not ready while nothing was heard from the worker; that it cannot open some house is no reason', async () => {
  const long = new Date(Date.now() - 60_000).toISOString()
  await keepHeartbeat(town.data, { at: long, open: 1, shut: 0 })
  expect(await ask()).toEqual(lacking('worker'))
  await writeFile(join(town.data, 'worker.json'), '')
  expect(await ask()).toEqual(lacking('worker'))
  await keepHeartbeat(town.data, { at: new Date().toISOString(), open: 1, shut: 1 })
  expect(await ask()).toMatchObject({ status: 200 })
})

test('it is not ready while the record has not all tables, or some of a later version', async () => {
  const db = openSqlite<Database & { kysely_migration: { name: string; timestamp: string } }>(
    join(town.folder, 'record.db'),
  )
  const later = { name: '2999-01-01-of-tomorrow', timestamp: '2999-01-01T00:00:00.000Z' }
  await db.insertInto('kysely_migration').values(later).execute()
  expect(await ask()).toEqual(lacking('migrations'))
  await db.deleteFrom('kysely_migration').where('name', '=', later.name).execute()
  expect(await ask()).toMatchObject({ status: 200 })
  const last = await db.selectFrom('kysely_migration').selectAll().orderBy('name', 'desc').executeTakeFirstOrThrow()
  await db.deleteFrom('kysely_migration').where('name', '=', last.name).execute()
  expect(await ask()).toEqual(lacking('migrations'))
  await db.insertInto('kysely_migration').values(last).execute()
  await db.destroy()
})

test('it is not ready while a database cannot be read', async () => {
  const file = join(town.data, 'broken.db')
  await writeFile(file, 'This is no database. '.repeat(1_000))
  const db = openSqlite<Database>(file, { readonly: true })
  const newest = async () => {
    const house = await api.services.houses.newest()
    return house && { ...house, db }
  }
  expect(await ask({ houses: { ...api.services.houses, newest } })).toEqual(lacking('database', 'migrations'))
  await db.destroy()
})
