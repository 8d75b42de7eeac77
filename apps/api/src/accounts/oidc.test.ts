import { listAccountActs } from '@khoan-viec/db/accounts'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  age,
  type Api,
  cookiesOf,
  joinAs,
  linkFor,
  openApi,
  openTown,
  ORIGIN,
  PASSWORD,
  setCode,
  type Town,
} from '../testing/index.ts'
import { type Lie, openProvider, type OpenProvider } from '../testing/provider/index.ts'

const MINUTE_MS = 60_000

let town: Town
let provider: OpenProvider
let api: Api
beforeAll(async () => {
  town = await openTown({ live: true })
  provider = await openProvider(ORIGIN)
  api = await openApi(town, pino({ level: 'silent' }), provider.settings)
}, MINUTE_MS)
afterAll(async () => {
  await api.close()
  await provider.close()
  await town.close()
})

const begun = z.object({ url: z.string() })
const whoIs = async (cookie: string) => (await api.client(cookie).session.me.query()).person?.id
const refusalOf = async (answer: Response): Promise<unknown> =>
  z.object({ refusal: z.unknown() }).parse(await answer.json()).refusal
const begin = (path: 'sign-in/social' | 'link-social', cookie = '') =>
  api.post(`/auth/${path}`, { provider: 'oidc' }, cookie === '' ? {} : { cookie })

/** The whole way there and back in one browser: where one ends, and with which cookies. */
async function go(path: 'sign-in/social' | 'link-social', name: string | undefined, cookie = '') {
  const asked = await begin(path, cookie)
  if (!asked.ok) throw new Error(await asked.text())
  const browser = cookiesOf(asked, cookie)
  const back = await provider.signIn(begun.parse(await asked.json()).url, name)
  return { back, browser, ...(await comeBack(back, browser)) }
}

async function comeBack(back: string, browser: string) {
  const answer = await api.request(back.slice(ORIGIN.length), { headers: { cookie: browser } })
  return { at: answer.headers.get('location'), cookie: cookiesOf(answer, browser), status: answer.status }
}

/** Somebody with a code app whose account is entered by an identity of that name too. */
async function joinLinked(person: string, name: string): Promise<string> {
  const { cookie } = await setCode(api, await joinAs(api, person))
  expect(await go('link-social', name, cookie)).toMatchObject({ at: '/account' })
  return cookie
}

test('where no provider is named, there is nothing to sign in at', async () => {
  await using bare = await openBare()
  expect((await bare.api.client().session.me.query()).oidc).toBeUndefined()
  for (const path of ['sign-in/social', 'link-social', 'unlink-account'])
    expect((await bare.api.post(`/auth/${path}`, { provider: 'oidc' })).status).toBe(404)
  expect((await bare.api.request('/auth/callback/oidc?state=x&code=y')).status).toBe(404)
})

describe('an identity at the provider', () => {
  test('that nobody has linked lets nobody in, and makes no account', async () => {
    const holders = (await listAccountActs(api.services.accounts, 100)).length
    const came = await go('sign-in/social', 'stranger')
    expect(came.at).toBe('/sign-in?refused=oidc-unknown')
    expect(await whoIs(came.cookie)).toBeUndefined()
    expect(await listAccountActs(api.services.accounts, 100)).toHaveLength(holders)
  })

  test('is linked by whoever is signed in, and lets in from then on; of what the provider issues nothing is kept', async () => {
    expect((await api.client().session.me.query()).oidc).toEqual({ label: 'Cổng của tỉnh' })
    const cookie = await joinLinked('chair', 'chair-there')
    expect(await api.client(cookie).account.mine.query()).toMatchObject({
      oidc: { linked: { since: expect.any(String) } },
    })
    const came = await go('sign-in/social', 'chair-there')
    expect(came.at).toBe('/')
    expect(await whoIs(came.cookie)).toBe('chair')
    const kept =
      await sql<object>`select "accessToken", "refreshToken", "idToken" from account where "providerId" = 'oidc'`.execute(
        api.services.accounts,
      )
    expect(kept.rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }])
    expect(await listAccountActs(api.services.accounts, 1)).toMatchObject([{ person: 'chair', act: 'IDENTITY_LINKED' }])
    expect(await refusalOf(await begin('link-social', cookie))).toEqual({ code: 'already-done' })
  })

  test('is asked for with a challenge, a state and a nonce, and for no more than who it is', async () => {
    const { url } = begun.parse(await (await begin('sign-in/social')).json())
    const asked = Object.fromEntries(new URL(url).searchParams)
    expect(asked).toMatchObject({ scope: 'openid', response_type: 'code', code_challenge_method: 'S256' })
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked[secret]?.length).toBeGreaterThan(20)
  })

  test('does not bind others: that asks for a passkey or a code given here', async () => {
    await joinLinked('people-2', 'people-2-there')
    const { cookie } = await go('sign-in/social', 'people-2-there')
    const command = { type: 'erase-person', person: 'nobody', decision: '7-QĐ/ThU' }
    const answer = await api.post('/trpc/organisation.obey', { requestId: 'request-1', command }, { cookie })
    expect(await answer.text()).toContain('"step-up"')
  })

  test('is linked, and unlinked, after a fresh proof; one of a moment ago at the provider is none', async () => {
    const bare = await joinAs(api, 'verifier')
    expect(await go('link-social', 'verifier-there', bare)).toMatchObject({ at: '/account' })
    const elsewhere = (await go('sign-in/social', 'verifier-there')).cookie
    const { oidc } = await api.client(bare).account.mine.query()
    const unlink = (cookie: string) => api.post('/auth/unlink-account', { accountId: oidc?.linked?.id }, { cookie })
    expect(await refusalOf(await unlink(elsewhere))).toEqual({ code: 'step-up' })
    const asked = await api.request('/auth/passkey/generate-register-options', { headers: { cookie: elsewhere } })
    expect(await refusalOf(asked)).toEqual({ code: 'step-up' })

    const password = await sql<{ id: string }>`select id from account where "providerId" = 'credential'`.execute(
      api.services.accounts,
    )
    for (const { id } of password.rows)
      expect(await refusalOf(await api.post('/auth/unlink-account', { accountId: id }, { cookie: bare }))).toEqual({
        code: 'not-found',
      })
    expect((await unlink(bare)).status).toBe(200)
    expect(await listAccountActs(api.services.accounts, 1)).toMatchObject([{ act: 'IDENTITY_UNLINKED' }])
    expect((await go('sign-in/social', 'verifier-there')).at).toBe('/sign-in?refused=oidc-unknown')
    await age(api, 'verifier')
    expect(await refusalOf(await begin('link-social', bare))).toEqual({ code: 'step-up' })
  })

  test('of one is not made that of another', async () => {
    await joinLinked('people-1', 'people-1-there')
    const other = await joinAs(api, 'member')
    expect((await go('link-social', 'people-1-there', other)).at).toBe('/account?refused=oidc-taken')
    expect(await whoIs((await go('sign-in/social', 'people-1-there')).cookie)).toBe('people-1')
  })

  test('is no longer anybody’s once the account is given back', async () => {
    await joinLinked('qv-secretary', 'tung-there')
    const token = await linkFor(api, 'qv-secretary', 'RECOVERY')
    await api.post('/auth/join/accept', { token, password: 'bến nước gốc đa sân đình' })
    expect((await go('sign-in/social', 'tung-there')).at).toBe('/sign-in?refused=oidc-unknown')
  })
})

describe('what the provider says', () => {
  beforeAll(async () => void (await joinLinked('qd-chairman', 'qd-there')), MINUTE_MS)
  const lies: readonly (readonly [string, Lie])[] = [
    ['for another nonce', (claims, sign) => sign({ ...claims, nonce: 'another' })],
    ['without a nonce', (claims, sign) => sign({ ...claims, nonce: undefined })],
    ['for somebody else', (claims, sign) => sign({ ...claims, aud: 'another system' })],
    [
      'for several, of whom we are not the one',
      (claims, sign) => sign({ ...claims, aud: ['khoan-viec', 'b'], azp: 'b' }),
    ],
    ['for several without saying for whom', (claims, sign) => sign({ ...claims, aud: ['khoan-viec', 'b'] })],
    ['in another’s name', (claims, sign) => sign({ ...claims, iss: 'https://elsewhere.example' })],
    [
      'too late, as by a clock that is an hour behind',
      (claims, sign) => sign({ ...claims, exp: (claims.iat ?? 0) - 3_600 }),
    ],
    [
      'too early, as by a clock that is an hour ahead',
      (claims, sign) => sign({ ...claims, nbf: (claims.iat ?? 0) + 3_600 }),
    ],
    ['unsigned', async (claims) => `${part({ alg: 'none' })}.${part(claims)}.`],
    [
      'changed after it was signed',
      async (claims, sign) => (await sign(claims)).replace(/\.[^.]+\./, `.${part({ ...claims, auth_time: 1 })}.`),
    ],
    ['not at all', async () => undefined],
  ]
  test.each(lies)('%s is not believed', async (_, lie) => {
    provider.lie(lie)
    const came = await go('sign-in/social', 'qd-there')
    provider.lie(undefined)
    expect(came.at).toBe('/sign-in?refused=oidc-failed')
    expect(await whoIs(came.cookie)).toBeUndefined()
  })

  test('of somebody’s address makes nobody that person', async () => {
    provider.lie((claims, sign) => sign({ ...claims, email: 'qd-chairman@account.invalid', email_verified: true }))
    const came = await go('sign-in/social', 'stranger')
    provider.lie(undefined)
    expect(came.at).toBe('/sign-in?refused=oidc-unknown')
  })

  test('is taken once, in the browser that asked, and from no other door', async () => {
    const { back, browser, at } = await go('sign-in/social', 'qd-there')
    expect(at).toBe('/')
    expect((await comeBack(back, browser)).at).toBe('/sign-in?refused=oidc-lapsed')
    const asked = await begin('sign-in/social')
    const second = await provider.signIn(begun.parse(await asked.json()).url, 'qd-there')
    expect((await comeBack(second, '')).at).toBe('/sign-in?refused=oidc-lapsed')
    const token = { provider: 'oidc', idToken: { token: 'a.b.c', nonce: 'mine' } }
    expect(await refusalOf(await api.post('/auth/sign-in/social', token))).toEqual({ code: 'malformed' })
    const wish = { provider: 'oidc', requestSignUp: true, callbackURL: '/', additionalParams: { prompt: 'none' } }
    expect(await refusalOf(await api.post('/auth/sign-in/social', wish))).toEqual({ code: 'malformed' })
  })

  test('is that one has given up: that is said', async () => {
    expect((await go('sign-in/social', undefined)).at).toBe('/sign-in?refused=oidc-cancelled')
    const cookie = cookiesOf(await api.post('/auth/sign-in/username', { username: 'member@hm', password: PASSWORD }))
    expect((await go('link-social', undefined, cookie)).at).toBe('/account?refused=oidc-cancelled')
  })
})

test('a provider that is away keeps nobody else out, is said to be away, and is found when it is back', async () => {
  const other = await openProvider(ORIGIN)
  await using bare = await openBare(other.settings)
  await other.close()
  const asked = await bare.api.post('/auth/sign-in/social', { provider: 'oidc' })
  expect([asked.status >= 400, await refusalOf(asked)]).toEqual([true, { code: 'oidc-away' }])
  await joinAs(bare.api, 'chair')
  const back = await openProvider(ORIGIN, Number(new URL(other.settings.issuer).port))
  expect((await bare.api.post('/auth/sign-in/social', { provider: 'oidc' })).status).toBe(200)
  await back.close()
})

test('a provider that goes away on the way is said to be away', async () => {
  const other = await openProvider(ORIGIN)
  await using bare = await openBare(other.settings)
  const asked = await bare.api.post('/auth/sign-in/social', { provider: 'oidc' })
  const back = await other.signIn(begun.parse(await asked.json()).url, 'anybody')
  await other.close()
  const answer = await bare.api.request(back.slice(ORIGIN.length), { headers: { cookie: cookiesOf(asked) } })
  expect(answer.headers.get('location')).toBe('/sign-in?refused=oidc-away')
})

const part = (what: object): string => Buffer.from(JSON.stringify(what)).toString('base64url')

/** The same town in another house, with that provider or none. */
async function openBare(oidc?: OpenProvider['settings']) {
  const alone = await openTown({ live: true })
  const opened = await openApi(alone, pino({ level: 'silent' }), oidc)
  return {
    api: opened,
    async [Symbol.asyncDispose]() {
      await opened.close()
      await alone.close()
    },
  }
}
