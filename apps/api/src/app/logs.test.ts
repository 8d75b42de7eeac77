import { openLog } from '@khoan-viec/telemetry/log'
import { ApplicationFailure } from '@temporalio/common'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Api, bringToReview, openApi, openTown, type Town } from '../testing/index.ts'

/** A name as in the record, another without marks, a phone, a task: what people write. */
const WRITTEN = ['Nguyễn Thị Lan', 'Tran Van Bao', '0912345678', 'Giải phóng mặt bằng 12 hộ'] as const
const ALL = WRITTEN.join('; ')

const lines: string[] = []
let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  const log = openLog({ part: 'api', level: 'trace', to: { write: (line) => void lines.push(line) } })
  api = await openApi(town, log)
})
afterAll(async () => {
  await api.close()
  await town.close()
})
beforeEach(() => lines.splice(0))

const internal = () =>
  lines.map((line): unknown => JSON.parse(line)).filter((line) => typeof line === 'object' && line && 'fault' in line)

function expectNothingWritten(): void {
  for (const written of WRITTEN) expect(lines.join('').normalize('NFC')).not.toContain(written)
}

test('an error of the database that repeats what was to be written', async () => {
  await sql`create trigger repeats before insert on draft begin select raise(abort, new.body); end`.execute(
    api.services.accounts,
  )
  const as = await api.as('qv-chairman')
  const draft = { id: 'new-task', kind: 'registration', unit: 'qv', body: JSON.stringify({ title: ALL }) } as const
  await expect(as.draft.save.mutate(draft)).rejects.toMatchObject({ message: 'internal' })
  await sql`drop trigger repeats`.execute(api.services.accounts)

  expect(internal()).toMatchObject([{ level: 'error', path: 'draft.save', err: { code: 'SQLITE_CONSTRAINT_TRIGGER' } }])
  expectNothingWritten()
})

test('a failure of the engine that repeats a command', async () => {
  const { engine } = api.services
  const failing = {
    ...engine,
    isThere: async () => true,
    clientOf: () => {
      throw ApplicationFailure.create({ message: ALL, details: [ALL], cause: new TypeError(ALL) })
    },
  }
  Object.assign(api.services, { engine: failing })
  const command = { type: 'direct', text: ALL } as const
  const sent = (await api.as('chair')).task.obey.mutate({ id: 'qv-1', requestId: 'request-1', command })
  await expect(sent).rejects.toMatchObject({ message: 'internal' })
  Object.assign(api.services, { engine })

  expect(internal()).toMatchObject([{ path: 'task.obey', err: { type: 'ApplicationFailure' } }])
  expectNothingWritten()
})

test('a route that breaks down, under an address with a name in it', async () => {
  const { houses } = api.services
  const cookie = await api.takeSeat('chair')
  const find = () => Promise.reject(new RangeError(ALL))
  Object.assign(api.services, { houses: { ...houses, find, newest: find } })
  const answer = await api.request(`/papers/task/${encodeURIComponent(ALL)}.pdf?who=${encodeURIComponent(ALL)}`, {
    headers: { cookie },
  })
  Object.assign(api.services, { houses })

  expect([answer.status, await answer.json()]).toEqual([500, expect.objectContaining({ fault: expect.any(String) })])
  expect(internal()).toMatchObject([{ path: expect.stringContaining('/papers/'), err: { type: 'RangeError' } }])
  expectNothingWritten()
})

test('forms that no rule lets through, and a sign-in under a name', async () => {
  const as = await api.as('chair')
  // What a stranger sends is of no type.
  const command = { type: ALL, text: ALL, [ALL]: ALL } as unknown as { type: 'direct'; text: string }
  await expect(as.task.obey.mutate({ id: ALL, requestId: ALL, command })).rejects.toThrow()
  await expect(as.record.search.query({ text: ALL, kinds: [ALL] })).rejects.toThrow()
  await api.post('/auth/seat/take', { rehearsal: town.id, person: ALL })
  await api.post('/auth/sign-in/username', { username: ALL, password: ALL })
  expectNothingWritten()
})
