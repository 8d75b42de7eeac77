import type { StreamKind } from '@khoan-viec/domain/stream'
import { z } from 'zod'
import { count, id, type PersonName } from '../core/index.ts'

const URL_MOST = 500

/** Of what other software may be told: every happening of such a thing. */
export const toldKinds = [
  'organisation',
  'cycle',
  'task',
  'meeting',
  'assessment',
  'handover',
] as const satisfies readonly StreamKind[]
export type ToldKind = (typeof toldKinds)[number]

/** An address of the web without a name, a password or a fragment. Where it leads is looked at when the connection is made. */
const address = z
  .url({ error: 'malformed' })
  .max(URL_MOST, { error: 'too-long' })
  .regex(/^https?:\/\/[^/?#@\s]+(?:[/?][^#\s]*)?$/i, { error: 'malformed' })

export const webhookAsked = z.strictObject({
  url: address,
  kinds: z.array(z.enum(toldKinds)).min(1, { error: 'missing' }).max(toldKinds.length),
})
export type WebhookAsked = z.output<typeof webhookAsked>

export const webhookOf = z.strictObject({ id })

/** Told again of everything from this entry on. */
export const webhookReplay = z.strictObject({ id, from: count.refine((value) => value >= 1, { error: 'malformed' }) })

/** `whsec_…`, by which the receiver checks what it is told. Shown once. */
export type WebhookMade = { readonly id: string; readonly secret: string }

export type WebhookAttemptRow = {
  readonly entry: number
  readonly at: string
  readonly status?: number
  readonly fault?: 'inside' | 'silent' | 'unreachable'
}

export type WebhookRow = {
  readonly id: string
  readonly url: string
  readonly kinds: readonly ToldKind[]
  readonly madeBy: PersonName
  readonly madeAt: string
  /** The last entry that was taken. */
  readonly told?: number
  /** The latest attempts, the last first. */
  readonly attempts: readonly WebhookAttemptRow[]
  readonly nextAt?: string
  /** Since when it has been given up. */
  readonly stoppedAt?: string
}

/** `isLive`: a rehearsal tells nobody outside. */
export type Webhooks = { readonly isLive: boolean; readonly last: number; readonly rows: readonly WebhookRow[] }
