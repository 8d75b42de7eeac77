import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, openApi, openTown, ORIGIN, refusalOf, type Town } from '../testing/index.ts'

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

describe('taking a seat', () => {
  test('makes one that person, with the posts held on the virtual day', async () => {
    const me = await (await api.as('qv-secretary')).session.me.query()
    expect(me.person).toEqual({ id: 'qv-secretary', name: 'Hồ Sỹ Tùng' })
    expect(me.posts.map(({ post, unitName }) => [post, unitName])).toEqual([['SECRETARY', 'xã Quỳnh Vinh']])
    expect(me.time?.today).toBe('2024-01-02')
    expect(me.cycle?.id).toBe('2024')
  })

  test('another seat replaces it, and the former cookie is worth nothing', async () => {
    const first = await api.takeSeat('qv-secretary')
    const answer = await api.post('/auth/seat/take', { rehearsal: town.id, person: 'qd-secretary' }, { cookie: first })
    expect(answer.status).toBe(200)
    expect((await api.client(first).session.me.query()).person).toBeUndefined()
  })

  test.each([
    ['a person who is not there', { rehearsal: 'test-year', person: 'nobody' }, 404],
    ['a rehearsal that is not there', { rehearsal: 'no-such-year', person: 'chair' }, 404],
    ['a path for a rehearsal', { rehearsal: '../test-year', person: 'chair' }, 400],
    ['a field too many', { rehearsal: 'test-year', person: 'chair', tenures: [] }, 400],
  ])('is refused for %s', async (_, body, status) => {
    const answer = await api.post('/auth/seat/take', body)
    expect(answer.status).toBe(status)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await api.post('/auth/seat/take', { rehearsal: town.id, person: 'chair' })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })
})

test('in a house that is no rehearsal nobody takes a seat, and none is offered', async () => {
  const real = await openTown({ rehearsal: false })
  const there = await openApi(real)
  const answer = await there.post('/auth/seat/take', { rehearsal: real.id, person: 'chair' })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ refusal: { code: 'not-a-rehearsal' } })
  expect(await refusalOf(there.client().seats.list.query())).toEqual({ code: 'not-found' })
  await there.close()
  await real.close()
})

test('everybody is offered once, under the heading of what they are', async () => {
  const { groups } = await api.client().seats.list.query()
  const offered = groups.flatMap(({ seats }) => seats.map(({ person }) => person.id))
  expect(new Set(offered).size).toBe(offered.length)
  expect(groups.map(({ role }) => role)).toEqual([
    'COMMUNE',
    'STANDING_COMMITTEE',
    'PEOPLES_COMMITTEE',
    'SECRETARIAT',
    'ORGANISATION_BOARD',
    'VERIFIER',
    'AREA_OFFICER',
    'AUDITOR',
  ])
})

describe('without a session', () => {
  test('one learns of the house and nothing of its tasks', async () => {
    const me = await api.client().session.me.query()
    expect(me).toMatchObject({ posts: [], rehearsal: { id: town.id }, language: 'vi' })
    expect(me).not.toHaveProperty('person')
    expect(await refusalOf(api.client().task.list.query({}))).toEqual({ code: 'UNAUTHORIZED' })
  })
})

describe('a change asked for by another site', () => {
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://localhost:9999' }],
  ])('is refused for %s', async (_, headers) => {
    const cookie = await api.takeSeat('chair')
    const answer = await api.post('/trpc/work.markSeen', {}, { cookie, ...headers })
    expect(answer.status).toBe(403)
    expect((await api.post('/auth/seat/take', { rehearsal: town.id, person: 'chair' }, headers)).status).toBe(403)
  })

  test('is refused when it names no origin but brings a session', async () => {
    const cookie = await api.takeSeat('chair')
    const answer = await api.request('/trpc/work.markSeen', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', cookie },
    })
    expect(answer.status).toBe(403)
  })

  test('passes from our own page', async () => {
    const cookie = await api.takeSeat('chair')
    expect((await api.post('/trpc/work.markSeen', {}, { cookie, origin: ORIGIN })).status).toBe(200)
  })

  test('is not even heard under a foreign name that leads to this machine', async () => {
    expect((await api.request('/trpc/session.me', {}, 'evil.example')).status).toBe(421)
  })
})
