import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import { beforeAll, describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../histories/small/', import.meta.url))
const MINUTE_MS = 60_000

type Kept = {
  readonly workflowId: string
  readonly history: { readonly events: readonly { readonly eventType: string }[] }
}

const histories = readdirSync(folder)
  .filter((file) => file.endsWith('.json.gz'))
  // Only the command that keeps histories writes these files.
  .map((file) => JSON.parse(gunzipSync(readFileSync(folder + file)).toString()) as Kept)

let workflowBundle: WorkflowBundleWithSourceMap
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../bundle/index.ts', import.meta.url)),
    logger: silent,
  })
}, MINUTE_MS)

const nothing = () => undefined
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing }

describe('a whole year that was lived with earlier code', () => {
  test('has workflows of every kind', () => {
    const kinds = new Set(histories.map(({ workflowId }) => workflowId.split('/')[0]))

    expect(kinds).toEqual(new Set(['cycle', 'organisation', 'task', 'meeting', 'assessment']))
  })

  test.each(histories)('replays with the code of today: $workflowId', async ({ workflowId, history }) => {
    await expect(
      Worker.runReplayHistory({ workflowBundle }, historyFromJSON(history), workflowId),
    ).resolves.toBeUndefined()
  })

  test('does not replay when a step is missing: the check can fail', async () => {
    const cycle = histories.find(({ workflowId }) => workflowId.startsWith('cycle/'))
    const events = cycle?.history.events.filter(({ eventType }) => !eventType.includes('MARKER_RECORDED')) ?? []

    await expect(Worker.runReplayHistory({ workflowBundle }, historyFromJSON({ events }), 'cycle')).rejects.toThrow()
  })
})
