import { type LookupAddress, lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Door } from './inside.ts'

const SILENT_MS = 15_000

/** What became of an attempt: the status of the answer and when to come again, or a code of what went wrong before there was one. */
export type Answered =
  | { readonly status: number; readonly againAfterMs?: number }
  | { readonly fault: 'inside' | 'silent' | 'unreachable' }

/**
 * Posts to an address outside. It is looked at where the connection is made, after its name was resolved, so that no name
 * can lead inside; no redirect is followed, and of the answer nothing is kept but its status and the time of `Retry-After`.
 * Plain HTTP only where the door is open by name.
 */
export async function post(
  url: URL,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array },
  door: Door,
): Promise<Answered> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isEncrypted = url.protocol === 'https:'
  const isOpen = (address: string) => door(address, isEncrypted)
  if (isIP(host) !== 0 && !isOpen(host)) return { fault: 'inside' }
  const send = isEncrypted ? request : requestPlain
  return await new Promise<Answered>((resolve) => {
    const asked = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: lookOutside(isOpen),
        agent: false,
        signal: AbortSignal.timeout(SILENT_MS),
      },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, ...againAfter(answer.headers['retry-after']) })
        answer.destroy()
      },
    )
    asked.on('error', (error) => resolve({ fault: faultOf(error) }))
    asked.end(body)
  })
}

const INSIDE = 'EINSIDE'

/** As the system resolves names, but for addresses inside. */
const lookOutside =
  (isOpen: (address: string) => boolean): LookupFunction =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const outside = error ? [] : found.filter(({ address }) => isOpen(address))
      const [first] = outside
      if (error || !first) {
        done(error ?? Object.assign(new Error('it is inside'), { code: INSIDE }), [])
        return
      }
      if (options.all) done(null, outside)
      else done(null, first.address, first.family)
    })
  }

/** RFC 9110 §10.2.3: seconds, or a date. */
function againAfter(said: string | undefined): { readonly againAfterMs?: number } {
  if (said === undefined) return {}
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now()
  return ms > 0 ? { againAfterMs: ms } : {}
}

function faultOf(error: Error): 'inside' | 'silent' | 'unreachable' {
  if ('code' in error && error.code === INSIDE) return 'inside'
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'silent' : 'unreachable'
}
