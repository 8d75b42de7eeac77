import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, type Api, bringToReview, listenTo, MEETING, openApi, openTown, type Town } from '../testing/index.ts'
import { liveRoutes } from './live.routes.ts'

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

const listen = async (person: string, headers: Record<string, string> = {}) =>
  await listenTo(api, { cookie: await api.takeSeat(person), ...headers })

test('what another does is told to those who may see it, and its content to nobody', async () => {
  const office = await listen('office')
  const commune = await listen('qd-secretary')
  await office.next()
  await commune.next()
  const reason = 'Chưa rõ nguồn lực'
  await town.act('task/qv-1', { type: 'give-opinion', stance: 'RETURN', reason }, at('2024-02-05'), 'chair')
  const told = await office.next()
  expect(told.event).toBe('changed')
  expect(told.data.streams).toEqual([{ kind: 'task', id: 'qv-1' }])
  expect(JSON.stringify(told)).not.toContain(reason)

  // The commune hears only of the next thing that is its own: what it may not see is not even a gap with a name.
  await town.act('task/qd-1', { type: 'give-opinion', stance: 'AGREE', reason: '' }, at('2024-02-05'), 'chair')
  expect((await commune.next()).data.streams).toEqual([{ kind: 'task', id: 'qd-1' }])
  await Promise.all([office.end(), commune.end()])
})

test('who comes back with the last event heard is told all since', async () => {
  const office = await listen('office', { 'last-event-id': '0' })
  await office.next()
  const { data } = await office.next()
  expect(data.streams).toContainEqual({ kind: 'meeting', id: MEETING })
  expect(data.streams).toContainEqual({ kind: 'task', id: 'qd-1' })
  await office.end()
})

test('all together listen from no more places than leave others their turn', async () => {
  const live = liveRoutes(api.services, 2)
  const ask = async (person: string) => live.routes.request('/', { headers: { cookie: await api.takeSeat(person) } })
  const first = await ask('office')
  const statuses = [first, await ask('chair'), await ask('qd-secretary')].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 429])
  await first.body?.cancel()
  expect((await ask('qd-secretary')).status).toBe(200)
  live.close()
})

test('without a seat nothing is told', async () => {
  expect((await api.request('/live')).status).toBe(401)
})
