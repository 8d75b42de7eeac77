import { setTimeout as wait } from 'node:timers/promises'
import { buildIn, eventsOf, writeHistory } from '@khoan-viec/histories/history'
import { isQuiet } from '@khoan-viec/workflows/keep-stream'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProcess } from '../archive/testing/index.ts'
import { DEPLOYMENT } from './deployment.ts'

const MINUTE_MS = 60_000
/** So many that two workers who were both given work would each have got some. */
const STREAMS = 6

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

/** Who made the steps of a workflow: the builds, each once and in their order, and the worker of the last. */
async function madeBy(stream: string) {
  const history = await house.client.workflow.getHandle(stream).fetchHistory()
  const events = eventsOf(writeHistory(history))
  const builds = events.flatMap((_, index) => buildIn(events.slice(0, index + 1)) ?? [])
  const worker = history.events?.findLast((event) => event.workflowTaskStartedEventAttributes)
  return { history, builds: [...new Set(builds)], worker: worker?.workflowTaskStartedEventAttributes?.identity }
}

/** Somebody gives a build all the work beside the current one, by hand; as soon as the engine has heard of it. */
const giveByHand = (buildId: string) =>
  vi.waitFor(
    () =>
      house.client.workflowService.setWorkerDeploymentRampingVersion({
        namespace: house.client.options.namespace,
        deploymentName: DEPLOYMENT,
        buildId,
        percentage: 100,
      }),
    { timeout: MINUTE_MS, interval: 500 },
  )

/** Has the workflow make one more step, and waits until it has. */
async function stir(stream: string): Promise<void> {
  const handle = house.client.workflow.getHandle(stream)
  const { historyLength } = await handle.describe()
  await house.say(stream, { requestId: `${stream}/stir`, catchUp: true })
  while ((await handle.describe()).historyLength <= historyLength + 1 || !(await handle.query(isQuiet))) await wait(50)
}

test(
  'of two builds that stand ready the engine gives work to the current one alone; after the switch what runs goes on under the other',
  async () => {
    const next = `/* The next build. */${house.code}`
    const second = await house.addWorker(next, 'second')
    await giveByHand(second.build)
    // Who opens a house takes it back.
    await house.first.makeCurrent()
    const streams: string[] = []
    for (let n = 0; n < STREAMS; n++) streams.push((await house.begin()).stream)
    for (const stream of streams) await stir(stream)
    for (const stream of streams) expect((await madeBy(stream)).builds).toEqual([house.build])

    await second.makeCurrent()
    for (const stream of streams) await stir(stream)
    for (const stream of streams) {
      const { builds, worker, history } = await madeBy(stream)
      expect([builds, worker]).toEqual([[house.build, second.build], 'second'])
      await Worker.runReplayHistory({ workflowBundle: { code: next } }, history, stream)
    }

    // One more of the same build needs no switch.
    const third = await house.addWorker(next, 'third')
    await second.stop()
    for (const stream of streams) await stir(stream)
    for (const stream of streams) expect((await madeBy(stream)).worker).toBe('third')
    await third.stop()
  },
  MINUTE_MS * 2,
)
