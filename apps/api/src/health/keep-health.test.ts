import { keepHeartbeat } from '@khoan-viec/db/heartbeat'
import { listFreeSpace, listTroubles } from '@khoan-viec/db/trouble'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, openApi, openTown, signLog, type Town } from '../testing/index.ts'
import { keepHealth } from './keep-health.ts'

const LOOK_MS = 20
const patience = { timeout: 20_000, interval: LOOK_MS }

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await signLog(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const standing = async () =>
  (await listTroubles(town.data)).filter(({ passedAt }) => passedAt === undefined).map(({ code }) => code)

test('what stays faulty becomes a trouble, once, and passes by itself when it is over', async () => {
  const kept = keepHealth(api.services, api.services.log, LOOK_MS)
  await vi.waitFor(
    async () => expect((await standing()).toSorted()).toEqual(['engine-away', 'worker-silent']),
    patience,
  )
  const beating = setInterval(() => {
    void keepHeartbeat(town.data, { at: new Date().toISOString(), open: 1, shut: 0 })
  }, LOOK_MS)
  await vi.waitFor(async () => expect(await standing()).toEqual(['engine-away']), patience)
  clearInterval(beating)
  await kept.stop()

  expect(await listTroubles(town.data)).toHaveLength(2)
  expect(await listFreeSpace(town.data)).toHaveLength(1)
})
