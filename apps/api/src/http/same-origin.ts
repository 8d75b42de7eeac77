import type { MiddlewareHandler } from 'hono'
import type { Proxies } from './tell-clients.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

export type Origins = Pick<Proxies, 'publicOrigin'> & {
  /** The address listened on. On a loopback address only loopback names are answered and, wherever it listens, the public one where there is one: no foreign name can lead here. */
  readonly host: string
}

/**
 * Lets only pages of this very origin change anything: a browser names the page's origin with every change, and one that
 * names none may carry no session.
 */
export function sameOrigin({ host, publicOrigin }: Origins): MiddlewareHandler {
  const known = publicOrigin === undefined ? undefined : new URL(publicOrigin)
  const answersAnyName = known === undefined && !loopback.has(hostname(host))
  // Browsers name the same host with every request: parsing an address costs as much as all else here together.
  let last = { name: '', isOurs: false }
  const isOurs = (name: string): boolean => {
    if (name !== last.name)
      last = { name, isOurs: name === known?.host || answersAnyName || loopback.has(hostname(name)) }
    return last.isOurs
  }

  return async (c, next) => {
    const asked = hostIn(c.req.url)
    const named = c.req.header('host') ?? asked
    // A request may name a whole address, and then by another host than in its header (RFC 9112 §3.2.2).
    if (!isOurs(named) || !isOurs(asked)) return c.json({ code: 'MISDIRECTED' }, 421)
    if (!safe.has(c.req.method) && !comesFromHere(c.req.header('origin'), c.req.header('cookie'), [named, known])) {
      return c.json({ code: 'FORBIDDEN', reason: 'origin' }, 403)
    }
    return next()
  }
}

function comesFromHere(
  origin: string | undefined,
  cookie: string | undefined,
  [named, known]: readonly [string, URL | undefined],
): boolean {
  if (origin === undefined) return cookie === undefined
  if (!URL.canParse(origin)) return false
  const page = new URL(origin)
  // Of the public name the scheme counts as well: whoever sits between may write pages of the same name without HTTPS.
  return page.host === known?.host ? page.origin === known.origin : page.host === named
}

/** `http://localhost:4040/trpc` → `localhost:4040` */
const hostIn = (address: string): string => /^https?:\/\/([^/?#]*)/.exec(address)?.[1] ?? ''

/** `127.0.0.1:4040` → `127.0.0.1`; `[::1]:4040` → `[::1]`; `::1` → `[::1]`. */
function hostname(host: string): string {
  const bracketed = host.includes('::') && !host.startsWith('[') ? `[${host}]` : host
  return URL.canParse(`http://${bracketed}`) ? new URL(`http://${bracketed}`).hostname : ''
}
