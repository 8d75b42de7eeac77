import { join } from 'node:path'
import { listAccountActs, listBrowsersOf, saveBrowser } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../app/index.ts'
import {
  age,
  type Api,
  at,
  cookiesOf,
  joinAs,
  linkFor,
  listenTo,
  openApi,
  openTown,
  ORIGIN,
  PASSWORD,
  refusalOf as refused,
  setCode,
  totpOf,
  type Town,
} from '../testing/index.ts'

let town: Town
let api: Api
const logged: string[] = []
beforeAll(async () => {
  town = await openTown({ live: true })
  const stream = { write: (line: string) => void logged.push(line) }
  api = await openApi(town, pino({ level: 'trace' }, stream))
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const refusalOf = async (answer: Response): Promise<unknown> => {
  const said: unknown = await answer.json()
  return typeof said === 'object' && said !== null && 'refusal' in said ? said.refusal : said
}
const codeOf = async (answer: Response): Promise<string | undefined> =>
  /"refusal":\{"code":"([a-z-]+)"/.exec(await answer.text())?.[1]
const NOW = new Date().toISOString()
const ERASE = { type: 'erase-person', person: 'nobody', decision: '7-QĐ/ThU' }
const changeOf = (path: string) =>
  path === '/change-password'
    ? { currentPassword: PASSWORD, newPassword: 'một mật khẩu hoàn toàn khác' }
    : { password: PASSWORD, id: 'none' }
/** A second person of the secretariat, whom no command of the record can add yet. */
async function addKeeper(): Promise<void> {
  const db = openSqlite<Database>(join(town.folder, 'record.db'))
  const person = { id: 'office-2', name: 'Trần Văn Hai' }
  const tenure = { id: 'hm-office-2', person: person.id, name: person.name, post: 'SECRETARIAT', unit: 'hm' }
  await db
    .insertInto('person')
    .values({ ...person, name_fold: 'tran van hai' })
    .execute()
  await db
    .insertInto('tenure')
    .values({ ...tenure, valid_from: '2024-01-01', valid_to: null, area: null })
    .execute()
  await db.destroy()
}
const signIn = (username: string, password: string, cookie?: string) =>
  api.post('/auth/sign-in/username', { username, password }, cookie === undefined ? {} : { cookie })
const whoIs = async (cookie: string) => (await api.client(cookie).session.me.query()).person?.id

describe('a live house', () => {
  test('has no seats to take, no rehearsals, and says that it is for real', async () => {
    const taken = await api.post('/auth/seat/take', { rehearsal: town.id, person: 'chair' })
    expect([taken.status, taken.headers.getSetCookie()]).toEqual([404, []])
    const me = await api.client().session.me.query()
    expect(me).toMatchObject({ live: true, posts: [] })
    expect(me).not.toHaveProperty('rehearsal')
    expect((await api.request('/trpc/seats.list')).status).toBe(404)
    for (const asked of ['scenarios', 'list', 'state'])
      expect((await api.request(`/trpc/rehearsal.${asked}?input={}`)).status).toBe(404)
    expect((await api.post('/trpc/rehearsal.create', { scenario: 'small' })).status).toBe(404)
  })

  test.each([
    '/auth/sign-up/email',
    '/auth/sign-in/email',
    '/auth/update-user',
    '/auth/is-username-available',
    '/auth/get-session',
  ])('answers nothing at %s, which the session library would', async (path) => {
    expect((await api.post(path, { email: 'a@b.vn', password: PASSWORD, name: 'A', username: 'abc' })).status).toBe(404)
    expect((await api.request(path)).status).toBe(404)
  })
})

describe('an invitation', () => {
  test('tells for whom it is, makes the account once, and its cookie is not for scripts', async () => {
    const token = await linkFor(api, 'qv-secretary')
    expect(await (await api.post('/auth/join/look', { token })).json()).toMatchObject({
      kind: 'INVITATION',
      person: { id: 'qv-secretary', name: 'Hồ Sỹ Tùng' },
    })
    const body = { token, username: 'Tung.HO', password: PASSWORD }
    const answer = await api.post('/auth/join/accept', body)
    expect(answer.status).toBe(200)
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^khoan-viec-live\..*HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(await whoIs(cookiesOf(answer))).toBe('qv-secretary')

    expect(await refusalOf(await api.post('/auth/join/accept', body))).toEqual({ code: 'link-ended' })
    expect(await refusalOf(await api.post('/auth/join/look', { token }))).toEqual({ code: 'link-ended' })
    expect((await signIn(' tung.ho', PASSWORD)).status).toBe(200)
    const acts = await listAccountActs(api.services.accounts, 1)
    expect(acts).toMatchObject([{ person: 'qv-secretary', by: 'qv-secretary', act: 'JOINED' }])
  })

  test('made anew ends the one before; of two who use it at once one comes in', async () => {
    const [former, token] = [await linkFor(api, 'qd-chairman'), await linkFor(api, 'qd-chairman')]
    expect((await api.post('/auth/join/look', { token: former })).status).toBe(422)
    const answers = await Promise.all(
      ['one', 'two'].map((name) =>
        api.post('/auth/join/accept', { token, username: name.repeat(2), password: PASSWORD }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
  })

  test.each([
    ['a short password', { password: 'ngắn quá' }, { code: 'password-short', field: 'password', data: { least: 15 } }],
    ['one that anybody would try', { password: 'member@hm member@hm' }, { code: 'password-common', field: 'password' }],
    ['a name with blanks', { username: 'nguyễn thị ước' }, { code: 'malformed' }],
    ['no name', { username: undefined }, { code: 'missing', field: 'username' }],
    ['an unknown link', { token: 'A'.repeat(43) }, { code: 'link-ended' }],
  ])('with %s is refused, and stays good', async (_, change, refusal) => {
    const token = await linkFor(api, 'member')
    const answer = await api.post('/auth/join/accept', { token, username: 'member@hm', password: PASSWORD, ...change })
    expect(await refusalOf(answer)).toMatchObject(refusal)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect((await api.post('/auth/join/look', { token })).status).toBe(200)
  })
})

describe('signing in', () => {
  test('fails alike for a wrong password and for a name that nobody has', async () => {
    await joinAs(api, 'chair')
    const wrong = await signIn('chair@hm', 'một mật khẩu khác hẳn')
    const unknown = await signIn('nobody@hm', 'một mật khẩu khác hẳn')
    const malformed = await signIn('không phải tên', 'một mật khẩu khác hẳn')
    for (const answer of [wrong, unknown, malformed]) {
      expect(answer.status).toBe(401)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(await refusalOf(answer)).toEqual({ code: 'sign-in-failed' })
    }
  })

  test('waits after many mistakes, even with the right password, but not in a browser that was let in before', async () => {
    await joinAs(api, 'people-1')
    const known = cookiesOf(await signIn('people-1@hm', PASSWORD))
    for (let n = 0; n < 5; n++) expect((await signIn('people-1@hm', 'sai mật khẩu rồi nhé')).status).toBe(401)
    const held = await signIn('people-1@hm', PASSWORD)
    expect([held.status, await refusalOf(held)]).toMatchObject([429, { code: 'sign-in-wait', data: {} }])
    expect((await signIn('people-1@hm', PASSWORD, known)).status).toBe(200)
    expect((await signIn('people-2@hm', 'ai đó khác không bị chậm')).status).toBe(401)
  })

  test('waits in all of a network of IPv6, whichever of its addresses is taken, and in no other', async () => {
    const { app, close } = createApp(api.services, { host: '127.0.0.1' })
    const tryFrom = async (remoteAddress: string) => {
      const headers = { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' }
      const body = JSON.stringify({ username: 'people-3@hm', password: 'sai mật khẩu rồi nhé' })
      const asked = { method: 'POST', headers, body }
      return (await app.request(`${ORIGIN}/auth/sign-in/username`, asked, { incoming: { socket: { remoteAddress } } }))
        .status
    }
    const answers = []
    for (let n = 1; n <= 6; n++) answers.push(await tryFrom(`2001:db8:0:1::${n}`))
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
    expect(await tryFrom('2001:db8:0:2::1')).toBe(401)
    expect(await tryFrom('203.0.113.7')).toBe(401)
    close()
  })

  test('gives the rights of the posts held on the day, which move by themselves', async () => {
    const cookie = await joinAs(api, 'qd-secretary')
    expect((await api.client(cookie).session.me.query()).posts.map(({ post }) => post)).toEqual(['SECRETARY'])
    const today = new Date().toISOString().slice(0, 10)
    await town.act(
      HOUSE_ORGANISATION,
      {
        type: 'change-head',
        unit: 'qd',
        post: 'SECRETARY',
        decision: '45-QĐ/ThU',
        from: today,
        incoming: { id: 'qd-new', name: 'Người mới' },
        handover: [],
      },
      `${today}T05:00:00.000Z`,
      'office',
    )
    expect((await api.client(cookie).session.me.query()).posts).toEqual([])
    const next = await joinAs(api, 'qd-new')
    expect((await api.client(next).session.me.query()).posts.map(({ post }) => post)).toEqual(['SECRETARY'])
  })
})

describe('a fresh proof', () => {
  // Half a minute would end between two codes now and then, and the code of the one before is used already.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  test('is asked for what binds others, given by a code, good for one code once, and not asked again for a moment', async () => {
    const bare = await joinAs(api, 'verifier')
    const erase = (as: string) =>
      api.post('/trpc/organisation.obey', { requestId: 'request-1', command: ERASE }, { cookie: as })
    const { cookie, secret } = await setCode(api, await joinAs(api, 'people-2'))
    expect(await codeOf(await erase(bare))).toBe('no-second-factor')
    // Setting the code up proves it: the command comes as far as the engine, which is away here.
    expect(await codeOf(await erase(cookie))).toBe('engine-away')

    const other = cookiesOf(await signIn('people-2@hm', PASSWORD))
    expect(await whoIs(other)).toBeUndefined()
    const code = await totpOf(secret, 1)
    const verify = (as: string, given: string) =>
      api.post('/auth/two-factor/verify-totp', { code: given }, { cookie: as })
    expect(await refusalOf(await verify(other, '000000'))).toEqual({ code: 'code-wrong', field: 'code' })
    const fresh = cookiesOf(await verify(other, code), other)
    expect(await whoIs(fresh)).toBe('people-2')
    await age(api, 'people-2')
    expect(await codeOf(await erase(fresh))).toBe('step-up')
    expect(await refusalOf(await verify(fresh, code))).toEqual({ code: 'code-wrong', field: 'code' })
    expect(await codeOf(await erase(fresh))).toBe('step-up')
    expect((await verify(fresh, await totpOf(secret, -1))).status).toBe(200)
    expect(await codeOf(await erase(fresh))).toBe('engine-away')
  })

  test('cannot be guessed: wrong codes in a session wait like wrong passwords', async () => {
    const { cookie, secret } = await setCode(api, await joinAs(api, 'board'))
    for (let n = 0; n < 5; n++)
      expect((await api.post('/auth/two-factor/verify-totp', { code: `00000${n}` }, { cookie })).status).toBe(401)
    const held = await api.post('/auth/two-factor/verify-totp', { code: await totpOf(secret, 1) }, { cookie })
    expect(await refusalOf(held)).toMatchObject({ code: 'sign-in-wait' })
  })

  test('is asked before the ways in are changed', async () => {
    const { cookie } = await setCode(api, await joinAs(api, 'qv-chairman'))
    await age(api, 'qv-chairman')
    for (const path of ['/change-password', '/two-factor/disable', '/passkey/delete-passkey'])
      expect(await refusalOf(await api.post(`/auth${path}`, changeOf(path), { cookie }))).toEqual({ code: 'step-up' })
    const asked = await api.request('/auth/passkey/generate-register-options', { headers: { cookie } })
    expect(await refusalOf(asked)).toEqual({ code: 'step-up' })
  })
})

describe('the secretariat', () => {
  let cookie: string
  let office: ReturnType<Api['client']>
  beforeAll(async () => {
    ;({ cookie } = await setCode(api, await joinAs(api, 'office')))
    office = api.client(cookie)
  })

  test('invites by a link that is told once, sees it, and withdraws it', async () => {
    const { token } = await office.account.invite.mutate({ person: 'area' })
    const rowOf = async () => (await office.account.list.query({})).rows.find(({ person }) => person.id === 'area')
    expect(await rowOf()).toMatchObject({ link: { kind: 'INVITATION' } })
    expect(JSON.stringify(await rowOf())).not.toContain(token)
    await office.account.withdraw.mutate({ person: 'area' })
    expect(await rowOf()).not.toHaveProperty('link')
    expect((await api.post('/auth/join/look', { token })).status).toBe(422)
  })

  test('gives an account back when two agree, and everything about it is new', async () => {
    const { cookie: lost } = await setCode(api, await joinAs(api, 'auditor'))
    const { accounts } = api.services
    const { rehearsal, person, account } = (await api.services.sessions.find(new Headers({ cookie: lost }))) ?? {}
    const browser = { id: 'b', endpoint: 'https://push.example.test/1', p256dh: '', auth: '', added_at: NOW }
    const whose = { rehearsal: rehearsal ?? '', person: person ?? '' }
    const added = { ...browser, ...whose, session: account?.session ?? '' }
    await saveBrowser(accounts, added, { gone: new Set(), most: 1 })
    expect(await listBrowsersOf(accounts, whose, NOW)).toHaveLength(1)
    await office.account.beginRecovery.mutate({ person: 'auditor' })
    const { recovery } = (await office.account.list.query({})).rows.find(({ person }) => person.id === 'auditor') ?? {}
    const id = recovery?.id ?? ''
    expect(await refused(office.account.confirmRecovery.mutate({ id }))).toEqual({ code: 'other-person' })
    await addKeeper()
    const second = api.client((await setCode(api, await joinAs(api, 'office-2'))).cookie)
    const { token } = await second.account.confirmRecovery.mutate({ id })
    expect(await whoIs(lost)).toBe('auditor')
    const answer = await api.post('/auth/join/accept', { token, password: 'bến nước gốc đa sân đình' })
    expect(await whoIs(cookiesOf(answer))).toBe('auditor')
    expect(await whoIs(lost)).toBeUndefined()
    expect(await listBrowsersOf(accounts, whose, NOW)).toEqual([])
    expect((await signIn('auditor@hm', PASSWORD)).status).toBe(401)
    expect(await whoIs(cookiesOf(await signIn('auditor@hm', 'bến nước gốc đa sân đình')))).toBe('auditor')
    const acts = (await office.account.acts.query({})).rows
      .filter(({ person }) => person.id === 'auditor')
      .map(({ act }) => act)
    expect(acts).toEqual(['RECOVERED', 'RECOVERY_CONFIRMED', 'RECOVERY_BEGUN', 'CODE_SET', 'JOINED'])
  })

  test('alone does any of this', async () => {
    const member = api.client(cookiesOf(await signIn('chair@hm', PASSWORD)))
    expect(await refused(member.account.list.query({}))).toEqual({ code: 'not-yours' })
    expect(await refused(member.account.invite.mutate({ person: 'area' }))).toEqual({ code: 'not-yours' })
    expect(await refused(api.client().account.list.query({}))).toEqual({ code: 'UNAUTHORIZED' })
  })

  test('proves who it is before it opens anybody an account', async () => {
    await age(api, 'office')
    expect(await refused(office.account.invite.mutate({ person: 'area' }))).toEqual({ code: 'step-up' })
  })

  test('sees where it is signed in, and ends what it does not know', async () => {
    const { sessions } = await office.account.mine.query()
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    const other = await joinAs(api, 'area')
    const third = cookiesOf(await signIn('area@hm', PASSWORD))
    const before = await api.client(other).account.mine.query()
    expect(before.sessions).toHaveLength(2)
    const live = await listenTo(api, { cookie: third })
    await live.next()
    await api.client(other).account.endOtherSessions.mutate()
    expect(await whoIs(third)).toBeUndefined()
    const appointed = { post: 'AREA_MEMBER', unit: 'qv', from: '2024-01-01', basis: 'FULL', decision: '1-QĐ/ThU' }
    const person = { id: 'qv-deputy', name: 'Cao Thị Hoài' }
    await town.act(HOUSE_ORGANISATION, { type: 'appoint', person, ...appointed }, at('2024-02-08'), 'office')
    await expect(live.next()).rejects.toThrow('the stream has ended')
    expect(await refused(office.account.endSession.mutate({ id: before.sessions[0]?.id ?? '' }))).toEqual({
      code: 'not-found',
    })
  })
})

test('what is written to the log names neither password, link nor person', () => {
  const all = logged.join('')
  expect(all).not.toBe('')
  for (const secret of [PASSWORD, 'chair@hm', 'sai mật khẩu', 'Hồ Sỹ Tùng', 'Tung.HO'])
    expect(all).not.toContain(secret)
})
