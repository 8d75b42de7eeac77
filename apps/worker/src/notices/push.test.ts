import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { saveAccountAct, saveBrowser } from '@khoan-viec/db/accounts'
import { channelTo, findNotice, listNoticesOf, listSendable, readPushKeys } from '@khoan-viec/db/notice'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDoor } from '../outside/index.ts'
import { gatherAtOnce } from './gather-at-once.ts'
import type { Gathering } from './gathering.ts'
import { attempt } from './notices.activities.ts'
import { sendPush } from './send-push.ts'
import { claimsIn, openPushService } from './testing/push-service.ts'
import { openToldHouse } from './testing/told-house.ts'

const CONTACT = 'mailto:van-phong@example.test'
const ID = 'a'.repeat(64)
const NOW = '2026-03-10T02:00:00.000Z'
const lastByte = async () => undefined
const pushed = { title: 'Ký hợp đồng: Cấp giấy chứng nhận', link: 'https://kv.example.test/tasks/t1', browser: 'b' }

let house: Awaited<ReturnType<typeof openToldHouse>>
let gathering: Gathering
beforeEach(async () => {
  house = await openToldHouse(1)
  const { db, notices, accounts, folder, house: id } = house
  gathering = {
    db,
    notices,
    accounts,
    folder,
    house: id,
    ways: { origin: 'https://kv.example.test', push: { contact: CONTACT, networks: [] } },
  }
})
afterEach(() => house[Symbol.asyncDispose]())

const add = async (id: string, browser: { endpoint: string; p256dh: string; auth: string }) => {
  await house.signIn(id, 'p1')
  await saveBrowser(
    house.accounts,
    { ...browser, id, rehearsal: house.house, person: 'p1', session: id, added_at: NOW },
    { gone: new Set(), most: 5 },
  )
}

test('the keys of a house are made once, readable by their owner alone', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => readPushKeys(house.folder)))
  expect(new Set(all.map(({ privateKey }) => privateKey)).size).toBe(1)
  const [keys] = all
  expect([keys?.publicKey.length, keys?.privateKey.length]).toEqual([87, 43])
  const place = join(house.folder, '..', '..', 'keys', `${house.house}.push`)
  expect((await stat(place)).mode & 0o777).toBe(0o600)
  expect(await readFile(place, 'utf8')).toContain('PRIVATE KEY')
})

test('the browser alone can read it; the service sees whose it is, how long to keep it, and what it replaces', async () => {
  await using service = await openPushService(() => ({ status: 201 }))
  const keys = await readPushKeys(house.folder)
  const way = { contact: CONTACT, keys, door: openDoor([{ address: '127.0.0.1', bits: 32 }]) }
  const say = (told: typeof pushed) => sendPush(way, service.browser, { id: ID, pushed: told, lastByte })
  expect(await say(pushed)).toEqual({ answer: 'ACCEPTED', said: '201' })
  expect(await say({ ...pushed, title: 'Ngắn' })).toMatchObject({ answer: 'ACCEPTED' })
  expect(await say({ ...pushed, title: '“Nghị quyết”'.repeat(500) })).toMatchObject({ answer: 'ACCEPTED' })
  const [first, second, third] = service.received
  expect(JSON.parse(service.read(first?.body ?? Buffer.of()))).toEqual({ ...pushed, topic: 'a'.repeat(32) })
  expect(first?.headers).toMatchObject({ ttl: '86400', topic: 'a'.repeat(32), 'content-encoding': 'aes128gcm' })
  expect(first?.body.length).toBeLessThan(4096)
  expect([second?.body.length, third?.body.length]).toEqual([first?.body.length, first?.body.length])
  const cut: unknown = JSON.parse(service.read(third?.body ?? Buffer.of()))
  expect(cut).toMatchObject({ title: expect.stringMatching(/^(“Nghị quyết”){20,}.*…$/), link: pushed.link })
  const claims = claimsIn(first?.headers.authorization ?? '', keys.publicKey)
  expect(claims).toMatchObject({ aud: service.origin, sub: CONTACT, exp: expect.any(Number) })
})

test.each([
  [404, { answer: 'NEVER', addressRefused: true }],
  [410, { answer: 'NEVER', addressRefused: true }],
  [400, { answer: 'NEVER' }],
  [401, { answer: 'NEVER' }],
  [403, { answer: 'NEVER' }],
  [413, { answer: 'NEVER' }],
  [429, { answer: 'LATER' }],
  [302, { answer: 'LATER' }],
  [503, { answer: 'LATER' }],
] as const)('answered by %i', async (code, heard) => {
  await using service = await openPushService(() => ({ status: code }))
  const way = {
    contact: CONTACT,
    keys: await readPushKeys(house.folder),
    door: openDoor([{ address: '127.0.0.1', bits: 32 }]),
  }
  expect(await sendPush(way, service.browser, { id: ID, pushed, lastByte })).toEqual({ said: String(code), ...heard })
  // What gave no key of its own is no browser.
  const wrong = { ...service.browser, p256dh: Buffer.alloc(65, 4).toString('base64url') }
  expect(await sendPush(way, wrong, { id: ID, pushed, lastByte })).toMatchObject({ answer: 'NEVER', said: 'key' })
})

test.each([
  ['120', 120_000],
  [new Date(Date.now() + 3_600_000).toUTCString(), expect.closeTo(3_600_000, -5)],
  ['soon', undefined],
])('asked to come again after %s', async (after, againAfterMs) => {
  await using service = await openPushService(() => ({ status: 429, headers: { 'retry-after': after } }))
  const keys = await readPushKeys(house.folder)
  const way = { contact: CONTACT, keys, door: openDoor([{ address: '127.0.0.1', bits: 32 }]) }
  const heard = await sendPush(way, service.browser, { id: ID, pushed, lastByte })
  expect(heard).toEqual({ answer: 'LATER', said: '429', ...(againAfterMs === undefined ? {} : { againAfterMs }) })
})

test('each browser is told by itself; one that is gone or leads inside is told no more', async () => {
  await using service = await openPushService(() => ({ status: 201 }))
  await add('inside', { ...service.browser, endpoint: 'https://127.0.0.1/push/1' })
  await add('other', { ...service.browser, endpoint: 'https://[::1]/push/2' })
  const change = (n: number) =>
    saveAccountAct(house.accounts, {
      act: 'PASSWORD_CHANGED',
      by: 'p1',
      person: 'p1',
      at: `2026-03-10T02:00:0${n}.000Z`,
    })
  const waiting = async () => (await listSendable(house.notices, NOW)).map(({ channel }) => channel)
  await gatherAtOnce(gathering, NOW)
  await change(1)
  await gatherAtOnce(gathering, NOW)
  expect((await waiting()).toSorted()).toEqual([channelTo('inside'), channelTo('other')])
  const [of] = await listNoticesOf(house.notices, 'p1', 1)
  expect(await findNotice(house.notices, of?.id ?? 0)).toBeDefined()
  await attempt(gathering, { notice: of?.id ?? 0, channel: channelTo('inside') }, new AbortController().signal)
  await change(2)
  await gatherAtOnce(gathering, NOW)
  const [last, before] = await listNoticesOf(house.notices, 'p1', 2)
  expect(before?.deliveries).toMatchObject([{ state: 'REFUSED', said: 'inside' }, { state: 'WAITING' }])
  expect(last?.deliveries.map(({ channel }) => channel)).toEqual([channelTo('other')])
  // Switched off meanwhile: what waits has no way left.
  const { push: _, ...ways } = gathering.ways
  const off = { ...gathering, ways }
  await attempt(off, { notice: last?.id ?? 0, channel: channelTo('other') }, new AbortController().signal)
  expect((await listNoticesOf(house.notices, 'p1', 1))[0]?.deliveries).toMatchObject([{ state: 'DROPPED' }])
  expect(service.received).toEqual([])
})

test('asked to wait, it waits; and a browser whose person has signed out meanwhile is told nothing, not even what waits', async () => {
  await using service = await openPushService(() => ({ status: 429, headers: { 'retry-after': '120' } }))
  await add('here', service.browser)
  const change = (n: number) =>
    saveAccountAct(house.accounts, {
      act: 'PASSWORD_CHANGED',
      by: 'p1',
      person: 'p1',
      at: `2026-03-10T02:00:0${n}.000Z`,
    })
  await gatherAtOnce(gathering, NOW)
  await change(1)
  await gatherAtOnce(gathering, NOW)
  const [waits] = await listSendable(house.notices, NOW)
  expect(waits?.channel).toBe(channelTo('here'))
  const networks = [{ address: '127.0.0.1', bits: 32 }]
  const near = { ...gathering, ways: { ...gathering.ways, push: { contact: CONTACT, networks } } }
  const again = () => (waits ? attempt(near, waits, new AbortController().signal) : undefined)
  await expect(again()).rejects.toMatchObject({ type: 'NotYet', nextRetryDelay: 120_000 })
  expect(service.received).toHaveLength(1)
  await house.signOut('here')
  await again()
  expect(service.received).toHaveLength(1)
  expect((await listNoticesOf(house.notices, 'p1', 1))[0]?.deliveries).toMatchObject([{ state: 'DROPPED' }])
  await change(2)
  await gatherAtOnce(gathering, NOW)
  expect((await listNoticesOf(house.notices, 'p1', 1))[0]?.deliveries).toEqual([])
})
