import type { KeyScope } from '@khoan-viec/protocol/rights'
import { keyScopes } from '@khoan-viec/protocol/rights'
import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, bearer, CYCLE, openApi, type Town } from '../testing/index.ts'
import { playYear } from '../testing/rights/play-year.ts'
import type { Document } from './document.ts'
import { limitRequests } from './guard.ts'
import { openDocument } from './testing/against-document.ts'
import { publishBoards } from './testing/publish.ts'
import { type Operation, requestOf } from './testing/requests.ts'
import { softwareWords } from './words.ts'

const MINUTE_MS = 60_000

let town: Town
let api: Api
let document: Document
beforeAll(async () => {
  town = await playYear()
  await publishBoards(town)
  api = await openApi(town)
  document = (await (await api.request('/api/openapi.json?lang=en')).json()) as Document
})
afterAll(async () => {
  await api.close()
  await town.close()
})

async function keyFor(scopes: readonly KeyScope[], person = 'office'): Promise<string> {
  const asked = { name: 'Phần mềm văn bản', days: 7, scopes: [...scopes] } as const
  return (await (await api.as(person)).rights.issueToken.mutate({ ...asked, scopes: [...scopes] })).token
}

const ask = (path: string, token?: string, init: RequestInit = {}) =>
  api.request(`/api/v1${path}`, { ...init, headers: token === undefined ? {} : bearer(token) })

const told = async (path: string, token: string) => (await ask(path, token)).json() as Promise<Record<string, unknown>>

describe('the document', () => {
  test('is OpenAPI 3.1, in both languages, and what others were promised', async () => {
    for (const language of ['vi', 'en']) {
      const said = (await (await api.request(`/api/openapi.json?lang=${language}`)).json()) as Record<string, unknown>
      const found = await new Validator().validate(said)
      expect(found.errors).toBeUndefined()
      expect(found.valid).toBe(true)
    }
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('testing/openapi.en.snap')
  })

  test('says of every field what it means, and of none that is not there', () => {
    const fields = new Set(
      [...JSON.stringify(document).matchAll(/"in":"(?:path|query)"|"name":"(\w+)"/g)].map(([, name]) => name),
    )
    const properties = (value: unknown): readonly string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([name, each]) => [
            ...(name === 'properties' ? Object.keys(each as object) : []),
            ...properties(each),
          ])
    const named = new Set([...properties(document), ...[...fields].filter((name) => name !== undefined)])
    for (const { fields: said } of Object.values(softwareWords))
      expect(Object.keys(said).toSorted()).toEqual([...named].toSorted())
  })

  test.each(['vi', 'en'])('is a page to read (%s) that runs nothing', async (language) => {
    const answer = await api.request(`/api/docs?lang=${language}`)
    const page = await answer.text()
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(page).not.toMatch(/<script|style=|undefined|\[object/)
    for (const path of Object.keys(document.paths ?? {})) expect(page).toContain(`GET /api/v1${path}`)
    expect((await api.request('/api/docs/style.css')).headers.get('content-type')).toMatch(/^text\/css/)
  })
})

describe('a key', () => {
  test('opens what its scopes name, and nothing else', async () => {
    const token = await keyFor(['tasks'])
    const statuses = await Promise.all(
      ['/key', '/tasks', '/units', '/units/qv/posts', '/grades', '/boards', '/entries'].map(
        async (path) => (await ask(path, token)).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 403, 403, 403, 403, 403])
    expect(await told('/grades', token)).toMatchObject({ status: 403, code: 'scope-missing', field: 'grades' })
    expect((await api.post('/access/v1/evaluation', {}, bearer(token))).status).toBe(401)
  })

  test('is a key of the office while it is good: no session, no other token, none taken back', async () => {
    const cookie = await api.takeSeat('office')
    const ofLog = await (await api.as('auditor')).log.issueToken.mutate()
    for (const headers of [{}, { cookie }, bearer('nobody'), bearer(ofLog.token)]) {
      const answer = await api.request('/api/v1/tasks', { headers })
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    }
    const office = await api.as('office')
    const token = await keyFor(['tasks'])
    expect((await ask('/tasks', token)).status).toBe(200)
    for (const { id } of await office.rights.tokens.query()) await office.rights.revokeToken.mutate({ id })
    expect((await ask('/tasks', token)).status).toBe(401)
  })

  test('reads what the screens show to its maker, cut by the same questions', async () => {
    const token = await keyFor(keyScopes)
    const office = await api.as('office')
    for (const [path, question] of [
      ['/tasks', {}],
      ['/tasks?unit=qv&sort=', undefined],
      ['/tasks?text=cap%20giay&size=1', { text: 'cap giay', size: 1 }],
      ['/tasks?light=GREY', { light: ['GREY'] }],
    ] as const) {
      const rows = (await told(path, token))['rows']
      const shown =
        question &&
        (await office.task.list.query(question as object)).rows.map(({ meeting: _meeting, seq: _seq, ...row }) => row)
      expect(rows).toEqual(shown)
    }
    const units = (await office.unit.list.query({})).rows.map(({ code }) => code)
    expect((await told('/units', token))['rows']).toMatchObject(units.map((code) => ({ code })))
    const { groups } = await office.grading.table.query()
    expect((await told('/grades', token))['rows']).toHaveLength(groups.flatMap(({ rows }) => rows).length)
  })

  test('never tells of opinions, signatures or exchanges', async () => {
    const token = await keyFor(keyScopes)
    const task = await told('/tasks/qv-1', token)
    expect(task).toMatchObject({ id: 'qv-1', status: expect.any(String), indicators: [expect.anything()] })
    expect(Object.keys(task)).not.toEqual(expect.arrayContaining(['rounds']))
    expect(JSON.stringify(await told('/entries?size=500', token))).not.toMatch(/"person"|"event"|"body"/)
  })

  test('reads events on from any of them, in order and without a gap', async () => {
    const token = await keyFor(['record'])
    const read = async (after: number) =>
      (await told(`/entries?after=${after}&size=7`, token))['rows'] as { entry: number }[]
    const all: number[] = []
    for (let rows = await read(0); rows.length > 0; rows = await read(all.at(-1) ?? 0))
      all.push(...rows.map(({ entry }) => entry))
    expect(all).toEqual(Array.from({ length: all.length }, (_, index) => index + 1))
    expect(await told('/entries', token)).toMatchObject({ last: all.length })
  })
})

test('too many requests are told when to try again, by a problem in words', async () => {
  const app = new Hono().use(limitRequests(() => 'somebody', 2)).get('*', (c) => c.text(''))
  const answers = [await app.request('/'), await app.request('/'), await app.request('/')]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  const last = answers[2]
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answers[1]?.headers.get('ratelimit')).toMatch(/remaining=0/)
  expect(last?.headers.get('content-type')).toBe('application/problem+json')
  expect(await last?.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
})

test(
  'whatever is asked, the answer is one that the document tells of, and a refusal one that it foretells',
  async () => {
    const token = await keyFor(keyScopes)
    const undocumented = openDocument(document)
    const operations: readonly Operation[] = Object.entries(document.paths ?? {}).map(([path, { get }]) => ({
      path,
      parameters: (get?.parameters ?? []) as unknown as Operation['parameters'],
    }))
    const boards = (await told('/boards', token))['rows'] as readonly { id: string }[]
    const known = ['qv-1', 'qd', CYCLE, ...boards.map(({ id }) => id)]
    // Every address has somebody whom it answers, so that what follows is not judged by refusals alone.
    for (const { path } of operations) {
      const statuses = known.map(async (each) => (await ask(path.replaceAll(/\{\w+\}/g, each), token)).status)
      expect([path, await Promise.all(statuses)]).toEqual([path, expect.arrayContaining([200])])
    }
    await fc.assert(
      fc.asyncProperty(fc.oneof(...operations.map((operation) => requestOf(operation, known))), async (request) => {
        const { operation, method, address, isKeyShown, isDocumented } = request
        const answer = await ask(address, isKeyShown ? token : undefined, { method })
        expect(await undocumented(operation.path, method, answer.clone())).toBeUndefined()
        // What it refuses is what it says that it refuses.
        const isJudged = method === 'GET' && isKeyShown && answer.status !== 404
        expect([isJudged && answer.status !== 400, address]).toEqual([isJudged && isDocumented, address])
      }),
      { numRuns: 600 },
    )
  },
  MINUTE_MS,
)
