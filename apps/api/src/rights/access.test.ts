import { everyRight, isOfSystem } from '@khoan-viec/domain/access'
import type { RightsTokenAsked } from '@khoan-viec/protocol/rights'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, bearer, openApi, refusalOf, type Town } from '../testing/index.ts'
import { playYear } from '../testing/rights/play-year.ts'

const SOFTWARE: RightsTokenAsked = { name: 'Phần mềm văn bản', days: 90, scopes: ['decisions'] }

let town: Town
let api: Api
let shown: Readonly<Record<string, string>>
beforeAll(async () => {
  town = await playYear()
  api = await openApi(town)
  const { token } = await (await api.as('office')).rights.issueToken.mutate(SOFTWARE)
  shown = bearer(token)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const person = (id: string) => ({ type: 'person', id })
const task = (id: string) => ({ type: 'task', id })
const asking = (who: string, name: string, resource: { type: string; id: string }, about?: string) => ({
  subject: person(who),
  action: { name, ...(about === undefined ? {} : { properties: { subject: about } }) },
  resource,
})

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = shown) =>
  api.post(path, body, headers)

async function decision(body: unknown): Promise<unknown> {
  const answer = await post('/access/v1/evaluation', body)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  return answer.json()
}

describe('one decision', () => {
  test('is true or false, and false says why by a code', async () => {
    expect(await decision(asking('qv-next', 'read', task('qv-1')))).toEqual({ decision: true })
    expect(await decision(asking('verifier', 'check', task('qv-1')))).toEqual({
      decision: false,
      context: { reason: 'state' },
    })
    expect(await decision(asking('qv-next', 'check', task('qv-1')))).toEqual({
      decision: false,
      context: { reason: 'no-post' },
    })
    expect(await decision(asking('qv-next', 'report', task('qv-1'), '2024-M03'))).toEqual({
      decision: false,
      context: { reason: 'period-closed' },
    })
    expect(await decision(asking('auditor', 'direct', task('qv-1')))).toMatchObject({
      context: { reason: 'only-audits' },
    })
    expect(await decision(asking('office', 'request-support', task('qv-1')))).toMatchObject({ decision: false })
    expect(await decision(asking('qv-next', 'request-support', task('qv-1')))).toEqual({ decision: true })
    expect(await decision(asking('office', 'read', { type: 'export', id: 'record' }))).toEqual({ decision: true })
    expect(await decision(asking('qv-next', 'read', { type: 'export', id: 'record' }))).toMatchObject({
      decision: false,
    })
  })

  test('tells of nothing that is hidden: it is answered as what is not there, and so is a person who is not', async () => {
    const hidden = await decision(asking('qd-secretary', 'deliver', task('qv-1')))
    expect(hidden).toEqual({ decision: false, context: { reason: 'unseen' } })
    for (const other of [
      asking('qd-secretary', 'deliver', task('khong-co')),
      asking('khong-co', 'deliver', task('qv-1')),
      asking('qd-secretary', 'read', task('qv-1')),
      asking('qd-secretary', 'read', task('khong-co')),
      asking('qd-secretary', 'deliver', { type: 'dragon', id: 'qv-1' }),
      { ...asking('qv-next', 'deliver', task('qv-1')), subject: { type: 'robot', id: 'qv-next' } },
    ])
      expect(await decision(other)).toEqual(hidden)
  })

  test('is there for every act of the table', async () => {
    const acts = everyRight.filter(({ kind, right }) => kind === 'task' && !isOfSystem(right))
    for (const { command } of acts) {
      const said = (await decision(asking('chair', command, task('qv-1')))) as { decision: unknown }
      expect(typeof said.decision).toBe('boolean')
    }
  })

  test.each([
    ['no subject', { action: { name: 'read' }, resource: task('qv-1') }],
    ['no name of the action', { subject: person('chair'), action: {}, resource: task('qv-1') }],
    ['an id that is no text', { subject: { type: 'person', id: 7 }, action: { name: 'read' }, resource: task('qv-1') }],
    ['a list', []],
  ])('is refused as a bad request with %s', async (_, body) => {
    const answer = await post('/access/v1/evaluation', body)
    expect([answer.status, typeof (await answer.json())]).toEqual([400, 'string'])
  })
})

describe('several decisions', () => {
  const three = [{ resource: task('qv-1') }, { resource: task('khong-co') }, { resource: task('qd-1') }]
  const shared = { subject: person('chair'), action: { name: 'read' } }
  const decisions = async (body: object): Promise<readonly unknown[]> => {
    const answer = await post('/access/v1/evaluations', body)
    expect(answer.status).toBe(200)
    const { evaluations } = (await answer.json()) as { evaluations: readonly { decision: unknown }[] }
    return evaluations.map((each) => each.decision)
  }

  test('come in the order asked, what they share said once', async () => {
    expect(await decisions({ ...shared, evaluations: three })).toEqual([true, false, true])
    expect(await decisions({ ...shared, evaluations: [{ ...three[0], subject: person('qd-secretary') }] })).toEqual([
      false,
    ])
  })

  test('end where the semantic asked for has its answer', async () => {
    const by = (semantic: string) => ({ ...shared, evaluations: three, options: { evaluations_semantic: semantic } })
    expect(await decisions(by('execute_all'))).toEqual([true, false, true])
    expect(await decisions(by('deny_on_first_deny'))).toEqual([true, false])
    expect(await decisions(by('permit_on_first_permit'))).toEqual([true])
    expect((await post('/access/v1/evaluations', by('guess'))).status).toBe(400)
  })

  test('one that is wrong is denied in its place, with its error', async () => {
    const answer = await post('/access/v1/evaluations', {
      ...shared,
      evaluations: [{ resource: { type: 'task' } }, three[0]],
    })
    expect(await answer.json()).toMatchObject({
      evaluations: [{ decision: false, context: { error: { status: 400 } } }, { decision: true }],
    })
  })

  test('without a list it is one question, and a list too long is a bad request', async () => {
    const single = await post('/access/v1/evaluations', { ...shared, resource: task('qv-1') })
    expect(await single.json()).toEqual({ decision: true })
    const long = { ...shared, evaluations: Array.from({ length: 51 }, () => three[0]) }
    expect((await post('/access/v1/evaluations', long)).status).toBe(400)
  })
})

describe('who may ask', () => {
  const question = asking('chair', 'read', task('qv-1'))

  test('holds a token: a session is not enough, whoever it is', async () => {
    const cookie = await api.takeSeat('office')
    for (const headers of [{}, { cookie }, bearer('nobody'), { authorization: 'Basic eDp5' }])
      for (const path of ['/access/v1/evaluation', '/access/v1/evaluations']) {
        const answer = await post(path, question, headers)
        expect([answer.status, typeof (await answer.json())]).toEqual([401, 'string'])
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
  })

  test('the office takes tokens and is told why, nobody else', async () => {
    for (const other of ['chair', 'auditor', 'qv-next', 'province-office']) {
      const as = await api.as(other)
      expect(await refusalOf(as.rights.issueToken.mutate(SOFTWARE))).toEqual({ code: 'not-yours' })
      const why = as.rights.explain.query({ person: 'chair', kind: 'task', id: 'qv-1', act: 'conclude' })
      expect(await refusalOf(why)).toEqual({ code: 'not-found' })
    }
    const asked = { person: 'qv-chairman', kind: 'task', id: 'qv-1', act: 'deliver' }
    expect(await (await api.as('office')).rights.explain.query(asked)).toMatchObject({
      ruling: { allowed: false, because: { why: 'not-in-office', tenure: { to: '2024-06-30' } } },
      unitName: 'xã Quỳnh Vinh',
    })
  })

  test('a token is called by its name, tells when it was last used, and is taken back at once by anybody of the office', async () => {
    const office = await api.as('office')
    const { token, expiresAt } = await office.rights.issueToken.mutate({ ...SOFTWARE, name: 'Cổng thông tin', days: 7 })
    const rowOf = async () => (await office.rights.tokens.query()).find(({ name }) => name === 'Cổng thông tin')
    const row = await rowOf()
    expect(row).toMatchObject({ takenBy: { id: 'office' }, expiresAt })
    expect(row).not.toHaveProperty('usedAt')
    expect(Date.parse(expiresAt) - Date.parse(row?.takenAt ?? '')).toBe(7 * 86_400_000)
    const bearing = bearer(token)
    expect((await post('/access/v1/evaluation', question, bearing)).status).toBe(200)
    const { usedAt } = (await rowOf()) ?? {}
    expect(usedAt).toEqual(expect.any(String))
    expect((await post('/access/v1/evaluation', question, bearing)).status).toBe(200)
    expect((await rowOf())?.usedAt).toBe(usedAt)
    expect(JSON.stringify(await office.rights.tokens.query())).not.toContain(token)

    for (const other of ['chair', 'auditor', 'qv-next', 'province-office']) {
      const as = await api.as(other)
      expect(await refusalOf(as.rights.tokens.query())).toEqual({ code: 'not-yours' })
      expect(await refusalOf(as.rights.revokeToken.mutate({ id: row?.id ?? '' }))).toEqual({ code: 'not-yours' })
    }
    await office.rights.revokeToken.mutate({ id: row?.id ?? '' })
    expect((await post('/access/v1/evaluation', question, bearing)).status).toBe(401)
    expect(await rowOf()).toBeUndefined()
    expect(await refusalOf(office.rights.revokeToken.mutate({ id: row?.id ?? '' }))).toEqual({ code: 'not-found' })
  })

  test.each([
    { name: ' ', days: 7 },
    { name: 'Tên', days: 365 as 90 },
  ])('a token without name or end is not given: %o', async (asked) => {
    expect(await refusalOf((await api.as('office')).rights.issueToken.mutate(asked as typeof SOFTWARE))).toHaveProperty(
      'code',
    )
  })

  test('a body beyond the limit is not read, and a request id is given back', async () => {
    const large = await post('/access/v1/evaluation', { ...question, context: { note: 'x'.repeat(300_000) } })
    expect(large.status).toBe(400)
    const answer = await post('/access/v1/evaluation', question, { ...shown, 'x-request-id': 'bfe9eb29' })
    expect(answer.headers.get('x-request-id')).toBe('bfe9eb29')
  })
})

test('where to ask is told to anybody', async () => {
  const answer = await api.request('/.well-known/authzen-configuration')
  expect(await answer.json()).toEqual({
    policy_decision_point: 'http://localhost:4040',
    access_evaluation_endpoint: 'http://localhost:4040/access/v1/evaluation',
    access_evaluations_endpoint: 'http://localhost:4040/access/v1/evaluations',
  })
})
