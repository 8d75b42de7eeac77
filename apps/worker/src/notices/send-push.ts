import type { PushBrowser } from '@khoan-viec/db/accounts'
import type { PushKeys } from '@khoan-viec/db/notice'
import webPush, { type RequestDetails } from 'web-push'
import { type Answered, type Door, post } from '../outside/index.ts'
import type { Attempt, Heard } from './send.ts'

/** What a browser is told: as little as a gateway, and nothing of it can be read on the way. `browser`: by which it asks whether it still is. */
export type Pushed = { readonly title: string; readonly link: string; readonly browser: string }

export type PushWay = { readonly contact: string; readonly keys: PushKeys; readonly door: Door }

/** A day: after that the next digest tells it. */
const KEPT_S = 86_400
const TOPIC_LETTERS = 32
/** Every message is as long as every other. A push service has to take no more than 4096 bytes (RFC 8030 §7.2); a title is cut before. */
const PADDED_BYTES = 2048
const gone = new Set([404, 410])
/** Refusals that another attempt may well undo; every other is about what is sent, or about who sends it. */
const passing = new Set([408, 425, 429])

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
  return heardOf(answered)
}

/**
 * A browser that is gone is told no more. Who is refused otherwise has this notice refused, and is told the next: it is the
 * house that may be at fault, and one wrong clock must not cost everybody his browser.
 */
function heardOf({ status, againAfterMs }: Extract<Answered, { status: number }>): Heard {
  const said = String(status)
  if (status >= 200 && status < 300) return { answer: 'ACCEPTED', said }
  if (gone.has(status)) return { answer: 'NEVER', said, addressRefused: true }
  if (status >= 400 && status < 500 && !passing.has(status)) return { answer: 'NEVER', said }
  return { answer: 'LATER', said, ...(againAfterMs === undefined ? {} : { againAfterMs }) }
}

/** Undefined where what the browser gave as its key is none. */
function encrypt(
  { contact, keys }: Pick<PushWay, 'contact' | 'keys'>,
  { endpoint, p256dh, auth }: Pick<PushBrowser, 'endpoint' | 'p256dh' | 'auth'>,
  told: Pushed & { readonly topic: string },
): RequestDetails | undefined {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, padded(told), {
      vapidDetails: { subject: contact, ...keys },
      TTL: KEPT_S,
      topic: told.topic,
    })
  } catch {
    return undefined
  }
}

/** Of one length, with as much of the title as there is room for. */
function padded({ title, ...others }: Pushed & { readonly topic: string }): Buffer {
  const letters = Array.from(new Intl.Segmenter('vi').segment(title), ({ segment }) => segment)
  for (let kept = letters.length; ; kept--) {
    const shown = kept === letters.length ? title : `${letters.slice(0, kept).join('')}…`
    const said = Buffer.from(JSON.stringify({ title: shown, ...others }))
    if (said.length <= PADDED_BYTES || kept === 0)
      return Buffer.concat([said, Buffer.alloc(Math.max(0, PADDED_BYTES - said.length), ' ')])
  }
}
