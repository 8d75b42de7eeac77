import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { type Api, openApi, openTown, ORIGIN, type Town } from '../testing/index.ts'

/** More than anybody may send in ten seconds. */
const MANY = 1_300
const TOGETHER = 20

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

type Sent = { readonly cookie?: string; readonly path?: string; readonly from?: string; readonly method?: string }

/** A server of its own each, with nothing counted yet, asked without a network from a place that is named. */
function openFresh() {
  const { app, close } = createApp(api.services, { host: '127.0.0.1' })
  const send = async ({
    cookie,
    path = '/trpc/task.obey',
    from = '127.0.0.1',
    method = 'POST',
  }: Sent): Promise<number> => {
    const headers = { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' }
    const body = method === 'POST' ? '{}' : null
    const init = { method, body, headers: cookie === undefined ? headers : { ...headers, cookie } }
    return (await app.request(`${ORIGIN}${path}`, init, { incoming: { socket: { remoteAddress: from } } })).status
  }
  /** After how many it was said to wait. */
  const sendUntilStopped = async (next: (sent: number) => Sent): Promise<number> => {
    for (let sent = 0; sent < MANY; sent++) if ((await send(next(sent))) === 429) return sent
    return Infinity
  }
  return { send, sendUntilStopped, [Symbol.dispose]: close }
}

test('who makes up a cookie for each change is counted by where he comes from', async () => {
  using server = openFresh()
  expect(await server.sendUntilStopped((n) => ({ cookie: `khoan-viec.session_token=made-up-${n}` }))).toBe(1_200)
  expect(await server.send({ cookie: 'khoan-viec.session_token=one-more' })).toBe(429)
  expect(await server.send({ cookie: 'khoan-viec.session_token=one-more', from: '203.0.113.7' })).not.toBe(429)
  // Whoever is signed in does not wait for him, though they share a place.
  expect(await server.send({ cookie: await api.takeSeat('chair') })).not.toBe(429)
})

test('a person is counted as one, whatever else is in his cookies, however often he signs in, and wherever from', async () => {
  using server = openFresh()
  const sessions = [await api.takeSeat('chair'), await api.takeSeat('chair')]
  const other = await api.takeSeat('office')
  const stopped = await server.sendUntilStopped((n) => ({
    cookie: `other=${n}; ${sessions[n % 2]}`,
    from: `203.0.113.${n % 100}`,
  }))
  expect(stopped).toBe(1_200)
  expect(await server.send({ cookie: other })).not.toBe(429)
})

test.each([',', '%2C'])('changes that come together, joined by %s, are counted one by one', async (comma) => {
  using server = openFresh()
  const cookie = await api.takeSeat('chair')
  const path = `/trpc/${Array.from({ length: TOGETHER }, () => 'task.obey').join(comma)}?batch=1`
  expect(await server.sendUntilStopped(() => ({ cookie, path }))).toBe(1_200 / TOGETHER)
})

test('signing in is counted by the network of IPv6, not by its single addresses', async () => {
  using server = openFresh()
  const path = '/auth/sign-in/username'
  expect(await server.sendUntilStopped((n) => ({ path, from: `2001:db8:0:1::${n.toString(16)}` }))).toBe(300)
  expect(await server.send({ path, from: '2001:db8:0:1:ffff::1' })).toBe(429)
  expect(await server.send({ path, from: '2001:db8:0:2::1' })).not.toBe(429)
})

test('challenges for passkeys, which are kept a while, are counted as well, and take nothing from signing in', async () => {
  using server = openFresh()
  const path = '/auth/passkey/generate-authenticate-options'
  expect(await server.sendUntilStopped(() => ({ path, method: 'GET' }))).toBe(300)
  expect(await server.send({ path: '/auth/sign-in/username' })).not.toBe(429)
})

test.each([
  '/papers/grade/nobody.pdf',
  '/dossier/task/nobody.zip',
  '/export/record.xlsx',
  '/lists/tasks.xlsx',
  '/national-list/odd.xlsx',
])('what takes long to make is counted by who asks, made-up cookies or none: %s', async (path) => {
  using server = openFresh()
  expect(await server.sendUntilStopped((n) => ({ path, cookie: `khoan-viec.session_token=made-up-${n}` }))).toBe(60)
})
