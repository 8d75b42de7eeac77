import { findBrowser, forgetBrowsers } from '@khoan-viec/db/accounts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  age,
  type Api,
  cookiesOf,
  joinAs,
  openApi,
  openTown,
  PASSWORD,
  setCode,
  type Town,
  totpOf,
} from '../testing/index.ts'

let town: Town
let api: Api
let chair: string
beforeAll(async () => {
  town = await openTown({ live: true })
  api = await openApi(town, undefined, undefined, { MAIL: false, WEBHOOK: false, PUSH: true })
  await joinAs(api, 'office')
  await joinAs(api, 'chair')
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const signIn = async (person: string, cookie?: string) =>
  cookiesOf(
    await api.post(
      '/auth/sign-in/username',
      { username: `${person}@hm`, password: PASSWORD },
      cookie === undefined ? {} : { cookie },
    ),
    cookie,
  )
let n = 0
const newBrowser = () => ({
  endpoint: `https://push.example.test/${++n}`,
  p256dh: 'B'.repeat(87),
  auth: 'a'.repeat(22),
})
const listed = async (cookie: string) => (await api.client(cookie).notice.settings.query()).push?.browsers ?? []
/** Adds this browser; answers by what it is known. */
async function add(cookie: string, browser = newBrowser()): Promise<string> {
  await api.client(cookie).notice.addBrowser.mutate(browser)
  const rows = await api.services.accounts.selectFrom('push_browser').selectAll().execute()
  return rows.find(({ endpoint }) => endpoint === browser.endpoint)?.id ?? ''
}
/** Whether a worker would tell it, and whether anything of it is kept. */
async function standingOf(id: string, person = 'chair') {
  const now = new Date().toISOString()
  const found = await findBrowser(api.services.accounts, { rehearsal: town.id, person }, { id, now })
  const kept = await api.services.accounts.selectFrom('push_browser').select('id').where('id', '=', id).execute()
  return { told: found !== undefined, kept: kept.length > 0 }
}
const TOLD = { told: true, kept: true }
const FORGOTTEN = { told: false, kept: false }

beforeEach(async () => {
  await sql`delete from session`.execute(api.services.accounts)
  await forgetBrowsers(api.services.accounts, new Date().toISOString())
  api.services.sessions.forget()
  chair = await signIn('chair')
})

test('who signs out is told there no more, and nothing of that browser is kept', async () => {
  const elsewhere = await signIn('chair')
  const [here, there] = [await add(chair), await add(elsewhere)]
  expect([await standingOf(here), await standingOf(there)]).toEqual([TOLD, TOLD])
  await api.post('/auth/sign-out', {}, { cookie: chair })
  expect([await standingOf(here), await standingOf(there)]).toEqual([FORGOTTEN, TOLD])
  expect((await listed(elsewhere)).map(({ id }) => id)).toEqual([there])
})

test('a session ended from elsewhere takes its browser along, one or all others', async () => {
  const [second, third] = [await signIn('chair'), await signIn('chair')]
  const [first, two, three] = [await add(chair), await add(second), await add(third)]
  const account = api.client(chair).account
  const { sessions } = await api.client(second).account.mine.query()
  await account.endSession.mutate({ id: sessions.find(({ isThis }) => isThis)?.id ?? '' })
  expect([await standingOf(first), await standingOf(two), await standingOf(three)]).toEqual([TOLD, FORGOTTEN, TOLD])
  await account.endOtherSessions.mutate()
  expect([await standingOf(first), await standingOf(three)]).toEqual([TOLD, FORGOTTEN])
})

test.each([
  ['over', sql`update session set "expiresAt" = '2026-01-01T00:00:00.000Z'`],
  ['used all the time, but older than its cookie', sql`update session set "createdAt" = '2026-01-01T00:00:00.000Z'`],
  ['another’s', sql`update session set person = 'office'`],
])('with a session that is %s nothing is told, and when somebody looks next nothing is kept', async (_, change) => {
  const here = await add(chair)
  await change.execute(api.services.accounts)
  expect(await standingOf(here)).toEqual({ told: false, kept: true })
  await add(await signIn('office'))
  expect(await standingOf(here)).toEqual(FORGOTTEN)
})

test('with another password all others are told no more, and this browser goes on', async () => {
  const elsewhere = await signIn('office')
  const cookie = await signIn('office')
  const [here, there] = [await add(cookie), await add(elsewhere)]
  const changed = { currentPassword: PASSWORD, newPassword: 'con đê dài bên sông Mã', revokeOtherSessions: true }
  const answer = await api.post('/auth/change-password', changed, { cookie })
  expect(answer.status).toBe(200)
  expect([await standingOf(here, 'office'), await standingOf(there, 'office')]).toEqual([TOLD, FORGOTTEN])
  const after = cookiesOf(answer, cookie)
  expect(await api.client(after).notice.toldHere.query({ id: here })).toBe(true)
  const back = { currentPassword: changed.newPassword, newPassword: PASSWORD, revokeOtherSessions: true }
  expect((await api.post('/auth/change-password', back, { cookie: after })).status).toBe(200)
})

test('a code app set up, and a code asked, leave this browser as it is', async () => {
  const joined = await joinAs(api, 'auditor')
  const here = await add(joined)
  const { cookie, secret } = await setCode(api, joined)
  expect(await standingOf(here, 'auditor')).toEqual(TOLD)
  await age(api, 'auditor')
  await sql`update session set "createdAt" = ${new Date().toISOString()}`.execute(api.services.accounts)
  expect((await api.post('/auth/two-factor/verify-totp', { code: await totpOf(secret, 1) }, { cookie })).status).toBe(
    200,
  )
  expect(await api.client(cookie).notice.toldHere.query({ id: here })).toBe(true)
})

test('one browser is told for one person: whoever signs in there ends what the other had, and takes it over', async () => {
  const browser = newBrowser()
  const id = await add(chair, browser)
  const office = await signIn('office', chair)
  expect(await standingOf(id)).toEqual(FORGOTTEN)
  expect(await api.client(office).notice.toldHere.query({ id })).toBe(false)
  await add(office, browser)
  expect([(await standingOf(id)).told, (await standingOf(id, 'office')).told]).toEqual([false, true])
  // The same browser again, while the first is signed in elsewhere with it added: by its endpoint it is the last one's.
  const again = await signIn('chair')
  await add(again, browser)
  expect([(await standingOf(id)).told, (await standingOf(id, 'office')).told]).toEqual([true, false])
  // A new endpoint of the same browser takes the place of the one before.
  const other = await add(again)
  expect([await standingOf(id), await standingOf(other)]).toEqual([FORGOTTEN, TOLD])
})

test('a browser asks for itself alone: another session of the same person is no answer', async () => {
  const id = await add(chair)
  expect(await api.client(chair).notice.toldHere.query({ id })).toBe(true)
  expect(await api.client(await signIn('chair')).notice.toldHere.query({ id })).toBe(false)
  await api.post('/auth/sign-out', {}, { cookie: chair })
  expect((await api.request(`/trpc/notice.toldHere?input=${encodeURIComponent(JSON.stringify({ id }))}`)).status).toBe(
    401,
  )
})
