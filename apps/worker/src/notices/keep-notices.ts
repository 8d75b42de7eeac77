import { setTimeout as wait } from 'node:timers/promises'
import { forgetNotices, listSendable } from '@khoan-viec/db/notice'
import type { Log } from '@khoan-viec/telemetry/log'
import { DELIVER_NOTICE, type DeliverNoticeInput, type Patience } from '@khoan-viec/workflows/deliver-notice'
import type { Client } from '@temporalio/client'
import { gatherAtOnce } from './gather-at-once.ts'
import { gatherConfirmations } from './gather-confirmations.ts'
import { gatherDigests } from './gather-digests.ts'
import type { Gathering } from './gathering.ts'

const LOOK_MS = 2_000
const AGAIN_MS = 30_000
const DIGESTS_MS = 30_000
const STARTED_AT_ONCE_MOST = 100
const KEPT_MS = 365 * 24 * 3_600_000
const MINUTE_MS = 60_000

/** A server that is away over a long weekend is waited for. */
const usualPatience: Patience = {
  firstRetryMs: MINUTE_MS,
  longestRetryMs: 60 * MINUTE_MS,
  givesUpAfterMs: 4 * 24 * 60 * MINUTE_MS,
  silentAfterMs: 20_000,
}

export type KeepNoticesOptions = {
  readonly gathering: Gathering
  readonly client: Client
  readonly taskQueue: string
  readonly log: Log
  readonly patience?: Patience
  readonly lookMs?: number
}

export type KeptNotices = { stop(): Promise<void> }

/**
 * Tells people of a live house what they have to know: looks what there is to tell, keeps it in the outbox, and begins a workflow
 * for each delivery, until it is stopped. Whatever dies, the outbox says what is still to be sent, and the next who looks goes on.
 */
export function keepNotices(options: KeepNoticesOptions): KeptNotices {
  const stopping = new AbortController()
  const done = run(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run(options: KeepNoticesOptions, signal: AbortSignal): Promise<void> {
  const { gathering, log, lookMs = LOOK_MS } = options
  const started = new Set<string>()
  let digestsAt = 0
  let failed = false
  for (; !signal.aborted; await pause(failed ? Math.max(lookMs, AGAIN_MS) : lookMs, signal)) {
    failed = false
    try {
      const now = new Date().toISOString()
      await gatherConfirmations(gathering, now)
      await gatherAtOnce(gathering, now)
      if (performance.now() >= digestsAt) {
        // What is old goes when a day's digests are made.
        if ((await gatherDigests(gathering, now)) > 0)
          await forgetNotices(gathering.notices, new Date(Date.now() - KEPT_MS).toISOString())
        digestsAt = performance.now() + Math.min(DIGESTS_MS, lookMs * (DIGESTS_MS / LOOK_MS))
      }
      await startDeliveries(options, started, now)
    } catch (error) {
      if (signal.aborted) return
      failed = true
      log.error({ house: gathering.house, err: error }, 'people could not be told')
    }
  }
}

/** Begun again after every start of the worker: an engine that knows of it says so, and one that has forgotten begins anew. */
async function startDeliveries(
  { gathering, client, taskQueue, patience = usualPatience }: KeepNoticesOptions,
  started: Set<string>,
  now: string,
): Promise<void> {
  const open = await listSendable(gathering.notices, now)
  const idOf = ({ notice, channel }: (typeof open)[number]) => `notice/${gathering.house}/${notice}/${channel}`
  const ids = new Set(open.map(idOf))
  for (const id of started) if (!ids.has(id)) started.delete(id)
  for (const delivery of open.filter((each) => !started.has(idOf(each))).slice(0, STARTED_AT_ONCE_MOST)) {
    const input: DeliverNoticeInput = { ...delivery, patience }
    await client.workflow.start(DELIVER_NOTICE, {
      workflowId: idOf(delivery),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    })
    started.add(idOf(delivery))
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined)
