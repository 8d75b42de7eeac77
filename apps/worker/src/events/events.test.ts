import { setTimeout as wait } from 'node:timers/promises'
import { endWebhook, replayWebhook } from '@khoan-viec/db/accounts'
import { readWebhookState } from '@khoan-viec/db/house'
import { expect, test, vi } from 'vitest'
import { openDoor, post } from '../outside/index.ts'
import { openReceiver } from './testing/receiver.ts'
import { openToldHouse, SECRET } from './testing/told-house.ts'

// A worker dies, and the engine has to find out.
vi.setConfig({ testTimeout: 120_000 })

/** When the entries of these houses were recorded. */
const RECORDED = '2026-01-01T00:00:00.000Z'

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await wait(50)
}

test('every entry is told in order, signed, through refusals, a dead worker and a replay; the id says what was told before', async () => {
  await using house = await openToldHouse(6, [10, 10, 10])
  let [killed, refusals] = [false, 2]
  await using other = await openReceiver(SECRET, async ({ entry }) => {
    if (refusals-- > 0) return 503
    if (entry === 4 && !killed) {
      // It has been taken, and the worker dies before it knows.
      killed = true
      await house.kill()
      house.start()
    }
    return 204
  })
  await house.want(other.url)
  house.start()
  await until(() => other.received.some(({ entry }) => entry === 6))
  const told = other.received.map(({ entry }) => entry)
  expect(told).toEqual([1, 1, 1, 2, 3, 4, 4, 5, 6])
  expect(new Set(other.received.map(({ id }) => id)).size).toBe(6)
  expect(other.received[0]).toMatchObject({
    id: `${house.id}-1-${Date.parse(RECORDED)}`,
    type: 'organisation.unit-established',
  })
  // What happened, to what and where to look; no name, nothing that was written.
  expect(JSON.parse(other.received[0]?.body ?? '')).toEqual({
    type: 'organisation.unit-established',
    timestamp: RECORDED,
    data: {
      entry: 1,
      kind: 'unit-established',
      stream: { kind: 'organisation', id: 'c1' },
      seq: 1,
      cycle: 'c1',
      at: '2024-01-02T02:00:00.000Z',
      atReal: RECORDED,
      link: 'https://khoan-viec.test/record?stream=organisation%2Fc1',
    },
  })
  await until(async () => (await readWebhookState(house.folder, house.id)).told === 6)

  await house.more(1, 6)
  await until(() => other.received.some(({ entry }) => entry === 7))
  other.received.length = 0
  await replayWebhook(house.accounts, { rehearsal: 'house', id: house.id, after: 4 })
  await until(() => other.received.some(({ entry }) => entry === 7))
  expect(other.received.map(({ id }) => id)).toEqual(
    [5, 6, 7].map((entry) => `${house.id}-${entry}-${Date.parse(RECORDED)}`),
  )

  await endWebhook(house.accounts, 'house', house.id)
  await until(async () => (await readWebhookState(house.folder, house.id)).attempts.length === 0)
})

test('an address that fails for long is given up and tells since when; another round tries it again', async () => {
  await using house = await openToldHouse(2, [10, 10])
  let status = 500
  await using other = await openReceiver(SECRET, () => status)
  await house.want(other.url)
  house.start()
  await until(async () => (await readWebhookState(house.folder, house.id)).stoppedAt !== undefined)
  expect(other.received.map(({ entry }) => entry)).toEqual([1, 1])
  const { attempts, nextAt } = await readWebhookState(house.folder, house.id)
  expect([attempts.map((attempt) => attempt.status), nextAt]).toEqual([[500, 500], undefined])
  status = 200
  await replayWebhook(house.accounts, { rehearsal: 'house', id: house.id, after: 0 })
  await until(() => other.received.length === 4)
  await until(async () => (await readWebhookState(house.folder, house.id)).told === 2)
  expect((await readWebhookState(house.folder, house.id)).stoppedAt).toBeUndefined()
})

test('nobody is led inside: by no address, by no name, and by no redirect', async () => {
  const message = { headers: {}, body: '{}' }
  const closed = openDoor([])
  for (const url of [
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://2130706433/',
    'https://[::ffff:10.0.0.1]/',
    'http://8.8.8.8/',
  ])
    expect([url, await post(new URL(url), message, closed)]).toEqual([url, { fault: 'inside' }])
  await using other = await openReceiver(SECRET, () => 302)
  const here = openDoor([{ address: '127.0.0.1', bits: 8 }])
  const body = '{"type":"","data":{}}'
  expect(await post(new URL(other.url), { ...message, body }, here)).toEqual({ status: 401 })
  expect(await post(new URL(other.url.replace(/:\d+/, ':1')), message, here)).toEqual({ fault: 'unreachable' })
})
