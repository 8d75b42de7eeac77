import { signedHeaders } from '../webhook/index.ts'
import { type Attempt, type Heard, inShort } from './send.ts'
import type { WebhookTarget } from './settings.ts'

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
  const signed = signedHeaders(secret, { id, atSeconds: Math.floor(Date.now() / 1000), body })
  await lastByte()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
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
