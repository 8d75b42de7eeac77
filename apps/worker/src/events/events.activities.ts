import { setTimeout as wait } from 'node:timers/promises'
import { type Accounts, findWebhook, type Webhook } from '@khoan-viec/db/accounts'
import { findToldAfter, type ToldEntry } from '@khoan-viec/db/entry'
import {
  readWebhookState,
  removeWebhookState,
  type WebhookAttempt,
  type WebhookState,
  writeWebhookState,
} from '@khoan-viec/db/house'
import type { Database } from '@khoan-viec/db/schema'
import type { Delivered, DeliverEventsInput, EventActivities } from '@khoan-viec/workflows/deliver-events'
import { Context } from '@temporalio/activity'
import type { Kysely } from 'kysely'
import { type Answered, type Door, post } from '../outside/index.ts'
import { signedHeaders } from '../webhook/index.ts'

const LOOK_MS = 1_000
const HEARTBEAT_MS = 2_000
const ATTEMPTS_KEPT = 30

export type Telling = {
  readonly db: Kysely<Database>
  /** Undefined until the API has made them. */
  readonly accounts: () => Kysely<Accounts> | undefined
  readonly folder: string
  /** Undefined: links are addresses without a site. */
  readonly origin: string | undefined
  readonly door: Door
  readonly lookMs?: number
}

/** An ordinary activity: it speaks to the world, and may die at any point; the entry is then told again under the same id. */
export const createEventActivities = (telling: Telling): EventActivities => ({
  async deliverNext(asked) {
    const { cancellationSignal } = Context.current()
    const beating = setInterval(() => Context.current().heartbeat(), HEARTBEAT_MS)
    try {
      for (;;) {
        const delivered = await look(telling, asked)
        if (delivered) return delivered
        await wait(telling.lookMs ?? LOOK_MS, undefined, { signal: cancellationSignal })
      }
    } finally {
      clearInterval(beating)
    }
  },
})

/** Undefined: there is nothing to do yet. */
async function look(telling: Telling, asked: DeliverEventsInput): Promise<Delivered | undefined> {
  const { db, folder } = telling
  const accounts = telling.accounts()
  if (!accounts) return undefined
  const webhook = await findWebhook(accounts, asked.webhook)
  if (!webhook) {
    await removeWebhookState(folder, asked.webhook)
    return { outcome: 'GONE' }
  }
  if (webhook.round !== asked.round) {
    const { attempts } = await readWebhookState(folder, webhook.id)
    await writeWebhookState(folder, webhook.id, { attempts })
    return { outcome: 'AGAIN', after: webhook.after, round: webhook.round }
  }
  if (asked.failures >= asked.waitsMs.length) return await giveUp(telling, webhook)
  if (Date.now() < asked.dueMs) return undefined
  const entry = await findToldAfter(db, { after: asked.after, kinds: kindsOf(webhook) })
  if (!entry) return undefined
  const heard = await tell(telling, webhook, entry)
  const isTaken = 'status' in heard && heard.status >= 200 && heard.status < 300
  const attempt = { entry: entry.entry, at: new Date().toISOString(), ...heard }
  await note(telling, webhook, {
    attempt,
    told: isTaken ? entry.entry : undefined,
    waitMs: asked.waitsMs[asked.failures],
  })
  return isTaken ? { outcome: 'SENT', entry: entry.entry } : { outcome: 'FAILED' }
}

function kindsOf({ kinds }: Webhook): readonly string[] {
  const read: unknown = JSON.parse(kinds)
  return Array.isArray(read) ? read.filter((kind) => typeof kind === 'string') : []
}

/** Nothing more is tried until the office asks for another round; that it has been given up is noted once. */
async function giveUp({ folder }: Telling, { id }: Webhook): Promise<undefined> {
  const { nextAt: _next, ...state } = await readWebhookState(folder, id)
  if (state.stoppedAt === undefined)
    await writeWebhookState(folder, id, { ...state, stoppedAt: new Date().toISOString() })
}

/**
 * Under an id that is the same at every attempt and in every round: whoever has taken it before knows it again. With its moment,
 * for a record that was put back from a backup gives numbers anew that were told of something else.
 */
function tell({ door, origin = '' }: Telling, { id, url, secret }: Webhook, entry: ToldEntry): Promise<Answered> {
  const { stream } = entry
  const link = `${origin}/record?stream=${encodeURIComponent(`${stream.kind}/${stream.id}`)}`
  const body = JSON.stringify({
    type: `${stream.kind}.${entry.kind}`,
    timestamp: entry.atReal,
    data: { ...entry, link },
  })
  const atSeconds = Math.floor(Date.now() / 1_000)
  const signed = signedHeaders(secret, { id: `${id}-${entry.entry}-${Date.parse(entry.atReal)}`, atSeconds, body })
  return post(new URL(url), { headers: { 'content-type': 'application/json', ...signed }, body }, door)
}

type Noted = {
  readonly attempt: WebhookAttempt
  readonly told: number | undefined
  readonly waitMs: number | undefined
}

async function note({ folder }: Telling, { id }: Webhook, { attempt, told, waitMs = 0 }: Noted): Promise<void> {
  const { attempts, told: before } = await readWebhookState(folder, id)
  const state: WebhookState = { attempts: [attempt, ...attempts].slice(0, ATTEMPTS_KEPT) }
  const last = told ?? before
  await writeWebhookState(folder, id, {
    ...state,
    ...(last === undefined ? {} : { told: last }),
    ...(told === undefined ? { nextAt: new Date(Date.now() + waitMs).toISOString() } : {}),
  })
}
