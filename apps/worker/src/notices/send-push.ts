import type { PushBrowser } from '@khoan-viec/db/accounts'
import type { PushKeys } from '@khoan-viec/db/notice'
import webPush, { type RequestDetails } from 'web-push'
import { type Door, post } from '../outside/index.ts'
import type { Attempt, Heard } from './send.ts'

/** What a browser is told: as little as a gateway, and nothing of it can be read on the way. */
export type Pushed = { readonly title: string; readonly link: string }

export type PushWay = { readonly contact: string; readonly keys: PushKeys; readonly door: Door }

/** A day: after that the next digest tells it. */
const KEPT_S = 86_400
const TOPIC_LETTERS = 32
/** Every message is as long as every other. A push service takes 4096 bytes, and title and link are less than this. */
const PADDED_BYTES = 2048
const gone = new Set([404, 410])

/**
 * One attempt to bring a notice to a browser through its push service, encrypted for that browser (RFC 8291) and signed by this
 * house (RFC 8292). `id` is the same at every attempt: what waits there is replaced, and what is shown already is not shown
 * anew, so it may be repeated where nothing was heard.
 */
export async function sendPush(
  { contact, keys, door }: PushWay,
  browser: Pick<PushBrowser, 'endpoint' | 'p256dh' | 'auth'>,
  { id, pushed, lastByte }: { readonly id: string; readonly pushed: Pushed } & Pick<Attempt, 'lastByte'>,
): Promise<Heard> {
  const topic = id.slice(0, TOPIC_LETTERS)
  const request = encrypt({ contact, keys }, browser, { topic, ...pushed })
  if (!request?.body) return { answer: 'NEVER', said: 'key', addressRefused: true }
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  await lastByte()
  const answered = await post(new URL(browser.endpoint), { headers, body: request.body }, door)
  if ('fault' in answered) {
    const said = answered.fault
    return said === 'inside' ? { answer: 'NEVER', said, addressRefused: true } : { answer: 'SILENCE', said }
  }
  const said = String(answered.status)
  if (answered.status >= 200 && answered.status < 300) return { answer: 'ACCEPTED', said }
  return gone.has(answered.status) ? { answer: 'NEVER', said, addressRefused: true } : { answer: 'LATER', said }
}

/** Undefined where what the browser gave as its key is none. */
function encrypt(
  { contact, keys }: Pick<PushWay, 'contact' | 'keys'>,
  { endpoint, p256dh, auth }: Pick<PushBrowser, 'endpoint' | 'p256dh' | 'auth'>,
  told: Pushed & { readonly topic: string },
): RequestDetails | undefined {
  const said = Buffer.from(JSON.stringify(told))
  const padded = Buffer.concat([said, Buffer.alloc(Math.max(0, PADDED_BYTES - said.length), ' ')])
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, padded, {
      vapidDetails: { subject: contact, ...keys },
      TTL: KEPT_S,
      topic: told.topic,
    })
  } catch {
    return undefined
  }
}
