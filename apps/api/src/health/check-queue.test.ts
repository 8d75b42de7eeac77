import { writeBuild } from '@khoan-viec/db/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, openApi, openTown, type Town } from '../testing/index.ts'
import { checkQueue } from './check-queue.ts'

const BUILD = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const now = () => ({ seconds: Math.round(Date.now() / 1_000) })

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

type Queue = {
  readonly count?: number
  readonly current?: string
  readonly ramping?: string
  readonly by?: readonly string[]
  readonly seconds?: number
}

/** What is found where the engine says this of its queues. */
function found({ current, ramping, by = [BUILD], seconds = 0, count = 3 }: Queue, lastAccessTime = now()) {
  const named = (buildId: string | undefined) => (buildId === undefined ? null : { buildId })
  const answer = {
    versioningInfo: { currentDeploymentVersion: named(current), rampingDeploymentVersion: named(ramping) },
    pollers: by.map((buildId) => ({ deploymentOptions: { buildId }, lastAccessTime })),
    stats: { approximateBacklogCount: String(count), approximateBacklogAge: { seconds } },
  }
  const client = {
    options: { namespace: 'one' },
    withDeadline: (_: number, ask: () => Promise<unknown>) => ask(),
    workflowService: { describeTaskQueue: async () => answer },
  }
  const engine = { isThere: async () => true, clientOf: () => client } as unknown as Api['services']['engine']
  return checkQueue({ houses: api.services.houses, engine })
}

test('nothing is said of a house that no worker has opened, nor while the engine is away', async () => {
  expect(await found({ current: OTHER })).toBeUndefined()
  await writeBuild(town.folder, BUILD)
  expect(await checkQueue(api.services)).toBeUndefined()
})

test('work that goes to another build, to none, or in part to another is a trouble that names both', async () => {
  await writeBuild(town.folder, BUILD)
  const trouble = { isSound: false, code: 'build-not-current' }
  expect(await found({ current: OTHER })).toMatchObject({
    ...trouble,
    where: { build: 'aaaaaaaaaaaa', current: 'bbbbbbbbbbbb' },
  })
  expect(await found({})).toMatchObject({ isSound: false, code: 'build-none', where: { build: 'aaaaaaaaaaaa' } })
  expect(await found({ current: BUILD, ramping: OTHER })).toMatchObject({
    ...trouble,
    where: { current: 'bbbbbbbbbbbb' },
  })
})

test('work that nobody of this build takes is a trouble, and so is work that waits long', async () => {
  await writeBuild(town.folder, BUILD)
  expect(await found({ current: BUILD, by: [OTHER] })).toMatchObject({ code: 'build-unheard' })
  expect(await found({ current: BUILD }, { seconds: now().seconds - 300 })).toMatchObject({ code: 'build-unheard' })
  expect(await found({ current: BUILD, seconds: 31 })).toMatchObject({
    isSound: false,
    code: 'work-waits',
    where: { count: 6, seconds: 31 },
  })
  expect(await found({ current: BUILD, seconds: 2 })).toMatchObject({ isSound: true, code: 'work-queued' })
  expect(await found({ current: BUILD, count: 0 })).toMatchObject({ isSound: true, code: 'work-taken' })
})
