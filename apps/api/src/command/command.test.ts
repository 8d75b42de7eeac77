import { once } from 'node:events'
import { createServer } from 'node:net'
import { hashOf } from '@khoan-viec/workflows/keep-stream'
import { NamespaceNotFoundError } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  type Api,
  bringToReview,
  CYCLE,
  openApi,
  openTown,
  refusalOf,
  registration,
  type Town,
} from '../testing/index.ts'
import { openEngine } from './engine.ts'
import { refusalOf as meaningOf } from './failures.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const direct = { type: 'direct', text: 'Báo cáo trước thứ sáu' } as const

describe('while the process engine is away', () => {
  test('a command is refused as not sent, and reading goes on', async () => {
    const as = await api.as('chair')
    expect(await refusalOf(as.task.obey.mutate({ id: 'qv-1', requestId: 'request-1', command: direct }))).toEqual({
      code: 'engine-away',
    })
    expect((await as.task.byId.query({ id: 'qv-1' })).task.id).toBe('qv-1')
  })

  test('a draft is kept', async () => {
    const as = await api.as('qv-chairman')
    await as.draft.save.mutate({ id: 'new-task', kind: 'registration', unit: 'qv', body: '{"title":"Việc mới"}' })
    expect((await as.draft.get.query({ id: 'new-task' })).body).toBe('{"title":"Việc mới"}')
  })

  test('what was recorded before is answered with its first answer', async () => {
    const command = { type: 'close-round' } as const
    await town.act('task/qd-1', command, at('2024-02-05'), 'chair', 'request-closing')
    const as = await api.as('chair')
    const receipt = await as.task.obey.mutate({ id: 'qd-1', requestId: 'request-closing', command })
    expect(receipt).toMatchObject({ stream: 'task/qd-1', kind: 'round-closed', at: at('2024-02-05') })
    expect(await as.task.obey.mutate({ id: 'qd-1', requestId: 'request-closing', command })).toEqual(receipt)
  })

  test('the same request id with another content is refused as such, and means nothing from another person', async () => {
    const again = { id: 'qd-1', requestId: 'request-closing', command: direct } as const
    expect(await refusalOf((await api.as('chair')).task.obey.mutate(again))).toEqual({ code: 'request-id-reused' })
    expect(await refusalOf((await api.as('member')).task.obey.mutate(again))).toEqual({ code: 'engine-away' })
  })
})

test('a server that takes the call and never answers counts as away', async () => {
  const mute = createServer().listen(0, '127.0.0.1')
  await once(mute, 'listening')
  const address = mute.address()
  const engine = openEngine(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  expect(await engine.isThere()).toBe(false)
  await engine.close()
  mute.close()
})

test('an engine that does not know the house yet has been sent nothing', () => {
  expect(meaningOf(new NamespaceNotFoundError('khoan-viec-x'))).toEqual({ code: 'engine-away' })
})

test('a fault of ours is no refusal', () => {
  expect(meaningOf(new Error('anything'))).toBeUndefined()
})

describe('a command of the wrong form', () => {
  const form = registration('Việc mới')
  const submit = (over: object) => ({
    type: 'submit',
    task: 'new-1',
    cycle: CYCLE,
    unit: 'qv',
    registration: { ...form, ...over },
  })
  const report = (over: object) => ({
    type: 'report',
    report: {
      period: '2024-M03',
      values: {},
      done: '',
      difficulties: '',
      forecast: '2024-10-31',
      evidence: [],
      ...over,
    },
  })

  test.each<[string, unknown, { code: string; field?: string }]>([
    [
      'a text beyond the limit',
      submit({ obstacle: 'x'.repeat(4_001) }),
      { code: 'too-long', field: 'registration.obstacle' },
    ],
    ['half a surrogate pair', submit({ title: 'việc \ud800' }), { code: 'malformed', field: 'registration.title' }],
    ['a control character', submit({ title: 'việc \u0000' }), { code: 'malformed', field: 'registration.title' }],
    ['a field too many', submit({ actor: 'chair' }), { code: 'malformed', field: 'registration.actor' }],
    ['a field that is missing', { type: 'endorse' }, { code: 'missing', field: 'resolution' }],
    [
      'a day that does not exist',
      submit({ deadline: '2023-02-29' }),
      { code: 'malformed', field: 'registration.deadline' },
    ],
    [
      'a number finer than six decimals',
      report({ values: { a: 0.1234567 } }),
      { code: 'malformed', field: 'report.values.a' },
    ],
    [
      'too many of a thing',
      submit({ supportAsked: Array.from({ length: 21 }, () => ({ what: 'a', who: 'b' })) }),
      { code: 'too-many', field: 'registration.supportAsked' },
    ],
    ["a name that is a prototype's", report({ values: JSON.parse('{"__proto__":1}') }), { code: 'malformed' }],
    ["the system's own act", { type: 'fall-overdue' }, { code: 'malformed', field: 'type' }],
    ['no command', null, { code: 'malformed' }],
    [
      'more than an entry holds',
      submit(
        Object.fromEntries(
          ['obstacle', 'notRoutine', 'basis', 'product', 'coordination', 'risks'].map((field) => [
            field,
            'ộ'.repeat(4_000),
          ]),
        ),
      ),
      { code: 'too-long' },
    ],
  ])('is refused by field, before anybody is asked: %s', async (_, command, refusal) => {
    const as = await api.as('qv-chairman')
    // What a stranger sends is of no type.
    const sent = as.task.obey.mutate({ id: 'qv-1', requestId: 'request-form', command: command as typeof direct })
    expect(await refusalOf(sent)).toMatchObject(refusal)
  })

  test('a body that is no JSON, and one beyond the limit', async () => {
    const cookie = await api.takeSeat('chair')
    const send = (body: string) =>
      api.request('/trpc/task.obey', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'content-length': String(body.length),
          cookie,
          origin: 'http://localhost:4040',
        },
      })
    const broken = await send('{"id":')
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({
      error: { message: 'malformed', data: { refusal: { code: 'malformed' } } },
    })
    expect((await send(`"${'x'.repeat(300_000)}"`)).status).toBe(400)
    expect((await send('['.repeat(100_000))).status).toBe(400)
  })
})

test('a file nobody brought is unknown', async () => {
  const as = await api.as('qv-chairman')
  const evidence = [{ hash: hashOf('nothing'), name: 'a.pdf', type: 'application/pdf', size: 1 }]
  const command = { type: 'deliver', results: {}, note: '', evidence } as const
  expect(await refusalOf(as.task.obey.mutate({ id: 'qv-1', requestId: 'request-file', command }))).toEqual({
    code: 'evidence-unknown',
    field: 'evidence[0]',
  })
})
