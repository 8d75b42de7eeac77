import { kindOfHouse } from '@khoan-viec/db/house'
import { yearParameter } from '@khoan-viec/protocol/cycle'
import { momentParameter } from '@khoan-viec/protocol/past'
import { createTRPCClient, httpLink } from '@trpc/client'
import { type Logger, pino } from 'pino'
import type { OidcSettings } from '../accounts/index.ts'
import { createApp, openServices, type ServicesOptions } from '../app/index.ts'
import type { AppRouter } from '../router/index.ts'
import type { Town } from './open-town.ts'

/** Nothing listens there: the process engine is away. */
const NOBODY = '127.0.0.1:9'
export const ORIGIN = 'http://localhost:4040'

export type Api = Awaited<ReturnType<typeof openApi>>

/** The whole server on a town's data, asked without a network; with a provider to sign in at, if one is named. */
export async function openApi(
  town: Pick<Town, 'data' | 'id' | 'folder'>,
  log: Logger = pino({ level: 'silent' }),
  oidc?: OidcSettings,
  noticeWays?: ServicesOptions['noticeWays'],
) {
  const elsewhere = oidc ? { oidc, publicOrigin: ORIGIN } : {}
  const kind = kindOfHouse(town.folder)
  const services = await openServices({ data: town.data, kind, temporalAddress: NOBODY, log, noticeWays, ...elsewhere })
  const { app, close } = createApp(services, { host: '127.0.0.1' })

  const request = (path: string, init: RequestInit = {}, host: string = new URL(ORIGIN).host): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('host', host)
    return Promise.resolve(app.request(`${ORIGIN}${path}`, { ...init, headers }))
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    })

  async function takeSeat(person: string, rehearsal: string = town.id): Promise<string> {
    const answer = await post('/auth/seat/take', { rehearsal, person })
    if (!answer.ok) throw new Error(`no seat for ${person}: ${answer.status} ${await answer.text()}`)
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  const client = (cookie?: string, asOf?: string, year?: string) =>
    createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${ORIGIN}/trpc`,
          headers: { origin: ORIGIN, ...(cookie === undefined ? {} : { cookie }) },
          // The client's own fetch takes a narrower init.
          fetch: (url, init) =>
            request(
              lookingAt(String(url), { [momentParameter]: asOf, [yearParameter]: year }).slice(ORIGIN.length),
              init as RequestInit,
            ),
        }),
      ],
    })

  return {
    services,
    request,
    post,
    takeSeat,
    client,
    /** The API as that person, today or at a past moment, before the current year or another. */
    as: async (person: string, asOf?: string, year?: string) => client(await takeSeat(person), asOf, year),
    async close() {
      close()
      await services.close()
    },
  }
}

function lookingAt(address: string, where: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(where)) if (value !== undefined) url.searchParams.set(name, value)
  return url.href
}
