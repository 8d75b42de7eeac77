import { createHmac } from 'node:crypto'
import { type Attempt, type Heard, inShort } from './send.ts'
import type { WebhookTarget } from './settings.ts'

const SECRET_PREFIX = 'whsec_'
const SILENT_MS = 30_000
const UNPROCESSABLE = 422

/** What the office's own gateway is told to say to whom. Documented in docs/notices.md. */
export type Told = {
  readonly type: 'notice'
  readonly at: string
  readonly to: string
  readonly language: 'vi' | 'en'
  readonly title: string
  readonly link: string
}

/**
 * One attempt, signed as Standard Webhooks says. `id` is the same at every attempt, so that who receives it twice says it once:
 * that is why it may be repeated where nothing was heard.
 */
export async function sendWebhook(
  { url, secret }: WebhookTarget,
  { id, told }: { readonly id: string; readonly told: Told },
  { lastByte, signal }: Attempt,
): Promise<Heard> {
  const body = JSON.stringify(told)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': sign(secret, `${id}.${timestamp}.${body}`),
  }
  await lastByte()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(SILENT_MS)]),
    })
    await answer.body?.cancel()
    const said = String(answer.status)
    if (answer.ok) return { answer: 'ACCEPTED', said }
    return answer.status === UNPROCESSABLE ? { answer: 'NEVER', said, addressRefused: true } : { answer: 'LATER', said }
  } catch (error) {
    return { answer: 'SILENCE', said: inShort(error instanceof Error ? error.name : '') }
  }
}

const sign = (secret: string, said: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace(SECRET_PREFIX, ''), 'base64'))
    .update(said)
    .digest('base64')}`
