import type { SessionOf, Sessions } from './sessions.ts'

const BELIEVED_MS = 5_000
const MOST = 2_000

/**
 * Looking a session up costs more than most answers, so one is believed for a moment; not beyond any sign-in or sign-out here.
 * A cookie that leads to none is not remembered: whoever makes cookies up would crowd out those of others.
 */
export function rememberSessions(
  find: (headers: Headers) => Promise<SessionOf | undefined>,
  handle: (request: Request, client: string) => Promise<Response>,
): Sessions {
  const known = new Map<string, { readonly found: Promise<SessionOf | undefined>; readonly at: number }>()
  return {
    find(headers) {
      const cookie = headers.get('cookie')
      if (cookie === null) return Promise.resolve(undefined)
      const last = known.get(cookie)
      if (last && Date.now() - last.at < BELIEVED_MS) return last.found
      const found = find(headers)
      const looked = { found, at: Date.now() }
      const forget = () => known.get(cookie) === looked && known.delete(cookie)
      found.then((session) => session ?? forget(), forget)
      known.delete(cookie)
      known.set(cookie, looked)
      if (known.size > MOST) known.delete(known.keys().next().value ?? '')
      return found
    },
    async handle(request, client) {
      if (request.method === 'GET') return handle(request, client)
      try {
        return await handle(request, client)
      } finally {
        known.clear()
      }
    },
    forget: () => known.clear(),
  }
}
