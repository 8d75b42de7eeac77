import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, decodeJwt } from 'jose'
import { Provider } from 'oidc-provider'
import type { OidcSettings } from '../../accounts/index.ts'

const LASTS_S = 600
const KEY = { kid: 'key-1', alg: 'RS256' } as const

/** What a provider that lies puts in the place of an ID token; `undefined`: none at all. */
export type Lie = (claims: JWTPayload, sign: (claims: JWTPayload) => Promise<string>) => Promise<string | undefined>

export type OpenProvider = Awaited<ReturnType<typeof openProvider>>

/** A provider of OpenID Connect on a port of this machine, at which one signs in under whatever name one writes. */
export async function openProvider(origin: string, port = 0) {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings: OidcSettings = {
    issuer,
    clientId: 'khoan-viec',
    clientSecret: 'a secret, of these two: 100%',
    label: 'Cổng của tỉnh',
  }
  const { privateKey } = await generateKeyPair(KEY.alg, { extractable: true })
  const sign = (claims: JWTPayload) => new SignJWT(claims).setProtectedHeader(KEY).sign(privateKey)
  let lie: Lie | undefined

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${origin}/auth/callback/oidc`],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), ...KEY, use: 'sig' }] },
    cookies: { keys: ['of this test alone'] },
    pkce: { required: () => true },
    ttl: { AccessToken: LASTS_S, Grant: LASTS_S, IdToken: LASTS_S, Interaction: LASTS_S, Session: LASTS_S },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    // Whoever has signed in is not asked besides what may be told of him.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: settings.clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const { body } = ctx
    if (lie && typeof body === 'object' && body !== null && 'id_token' in body)
      body.id_token = await lie(decodeJwt(String(body.id_token)), sign)
  })
  const answer = provider.callback()
  server.on('request', (asked, said) => void answer(asked, said))

  return {
    settings,
    /** From now on its ID tokens are these. */
    lie: (told: Lie | undefined) => void (lie = told),
    /** Goes there as a browser does and signs in under a name, or gives it up; answers with the address one is sent back to. */
    async signIn(address: string, name: string | undefined): Promise<string> {
      const jar = new Map<string, string>()
      let [next, form] = [address, undefined as URLSearchParams | undefined]
      while (!next.startsWith(origin)) {
        const answer = await fetch(next, {
          redirect: 'manual',
          headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
          ...(form ? { method: 'POST', body: form } : {}),
        })
        for (const set of answer.headers.getSetCookie()) {
          const [cookie = ''] = set.split(';')
          jar.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1))
        }
        const to = answer.headers.get('location')
        form = undefined
        if (to !== null) next = new URL(to, next).href
        else if (!answer.ok) throw new Error(`${next}: ${answer.status} ${await answer.text()}`)
        else if (name === undefined) next = `${next}/abort`
        else form = new URLSearchParams({ prompt: 'login', login: name, password: 'bất kỳ' })
      }
      return next
    },
    async close(): Promise<void> {
      server.close()
      server.closeAllConnections()
      await once(server, 'close').catch(() => undefined)
    },
  }
}
