import { setTimeout as wait } from 'node:timers/promises'
import { type Accounts, listWebhooks } from '@khoan-viec/db/accounts'
import type { Log } from '@khoan-viec/telemetry/log'
import { DELIVER_EVENTS, type DeliverEventsInput, usualWaitsMs } from '@khoan-viec/workflows/deliver-events'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'

const LOOK_MS = 2_000

export type KeepOptions = {
  /** Undefined until the API has made them. */
  readonly accounts: () => Kysely<Accounts> | undefined
  readonly house: string
  readonly client: Client
  readonly taskQueue: string
  readonly log: Log
  readonly waitsMs?: readonly number[]
}

export type KeptEvents = { stop(): Promise<void> }

/**
 * Begins a workflow for each address that the office wants told, until it is stopped. An engine that has forgotten one begins
 * it anew from where the office wanted it, and whoever is told knows by the ids what he has had.
 */
export function keepEvents(options: KeepOptions): KeptEvents {
  const stopping = new AbortController()
  const done = run(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run(
  { accounts, house, client, taskQueue, log, waitsMs = usualWaitsMs }: KeepOptions,
  signal: AbortSignal,
) {
  const begun = new Set<string>()
  let failed = false
  for (; !signal.aborted; await wait(LOOK_MS, undefined, { signal }).catch(() => undefined)) {
    try {
      const known = accounts()
      const webhooks = known ? await listWebhooks(known, house) : []
      for (const { id, after, round } of webhooks) {
        if (begun.has(id)) continue
        const input: DeliverEventsInput = { webhook: id, after, round, waitsMs, failures: 0, dueMs: 0 }
        await client.workflow.start(DELIVER_EVENTS, {
          workflowId: `events/${id}`,
          taskQueue,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
        })
        begun.add(id)
      }
      failed = false
    } catch (error) {
      // Said once, not every two seconds.
      if (!signal.aborted && !failed) log.error({ house, err: error }, 'events are not told')
      failed = true
    }
  }
}
