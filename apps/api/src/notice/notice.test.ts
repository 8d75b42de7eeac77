import { channelTo, confirmationOf, keepNotice, moveDelivery, openNotices } from '@khoan-viec/db/notice'
import { begin, hear, usualSettings } from '@khoan-viec/domain/notice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Api,
  bringToReview,
  cookiesOf,
  joinAs,
  openApi,
  openTown,
  PASSWORD,
  refusalOf,
  type Town,
} from '../testing/index.ts'

const ADDRESS = 'chu-tich@example.gov.vn'
const NOW = '2026-03-10T02:00:00.000Z'
const mail = { repeatable: false }

let town: Town
let api: Api
let chair: ReturnType<Api['client']>
let office: ReturnType<Api['client']>
beforeAll(async () => {
  town = await openTown({ live: true })
  api = await openApi(town, undefined, undefined, { MAIL: true, WEBHOOK: false, PUSH: true })
  chair = api.client(await joinAs(api, 'chair'))
  office = api.client(await joinAs(api, 'office'))
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const signIn = (username: string) => api.post('/auth/sign-in/username', { username, password: PASSWORD })

const givenAt = async () => {
  const row = await api.services.accounts.selectFrom('notice_settings').selectAll().executeTakeFirstOrThrow()
  return { house: town.id, person: row.person, address: row.mail ?? '', givenAt: row.mail_given_at ?? '' }
}

test('who has chosen nothing is told as is usual; what is chosen is kept, but an alarm is muted by nobody', async () => {
  expect(await chair.notice.settings.query()).toMatchObject({ ...usualSettings, language: 'vi', keepsAccounts: false })
  const chosen = { paces: { GRADING: 'NEVER' }, digestHour: 6, quiet: { from: 22, until: 5 }, language: 'en' } as const
  await chair.notice.choose.mutate(chosen)
  expect(await chair.notice.settings.query()).toMatchObject(chosen)
  for (const paces of [{ ALARM: 'NEVER' }, { MEETING: 'AT_ONCE' }] as const)
    expect(await refusalOf(chair.notice.choose.mutate({ ...chosen, paces }))).toMatchObject({ code: 'malformed' })
  // What is another's stays as it is.
  expect(await office.notice.settings.query()).toMatchObject(usualSettings)
})

test('an address counts once its owner has come back by the link, and by nobody else’s', async () => {
  await chair.notice.setAddress.mutate({ address: ADDRESS })
  const awaited = { address: ADDRESS, state: 'AWAITED' }
  expect((await chair.notice.settings.query()).mail).toEqual(awaited)
  expect(await refusalOf(chair.notice.setAddress.mutate({ address: 'x@example.vn' }))).toMatchObject({
    code: 'address-soon',
  })
  const said = await givenAt()
  const proof = await confirmationOf(town.folder, said)
  const others = [
    await confirmationOf(town.folder, { ...said, address: 'x@example.vn' }),
    await confirmationOf(town.folder, { ...said, person: 'office' }),
  ]
  for (const wrong of others)
    expect(await refusalOf(chair.notice.confirmAddress.mutate({ proof: wrong }))).toMatchObject({
      code: 'address-link',
    })
  expect(await refusalOf(office.notice.confirmAddress.mutate({ proof }))).toMatchObject({ code: 'address-link' })
  expect((await chair.notice.settings.query()).mail).toEqual(awaited)
  await chair.notice.confirmAddress.mutate({ proof })
  expect((await chair.notice.settings.query()).mail).toEqual({ address: ADDRESS, state: 'CONFIRMED' })
})

test('what one was told is new until one has looked, and a bounce is shown to its person and to the office', async () => {
  expect(await chair.notice.unread.query()).toBe(0)
  const outbox = await openNotices(town.folder)
  const lines = [{ id: 'account/1', kind: 'ACCOUNT', what: 'recovery-begun' }] as const
  const common = { kind: 'ACCOUNT', day: '2026-03-10', at: NOW, lines, channels: ['MAIL'], sendableFrom: NOW } as const
  await keepNotice(outbox, { ...common, key: 'k1', person: 'chair' })
  const key = { notice: 1, channel: 'MAIL' } as const
  const now = new Date().toISOString()
  await moveDelivery(outbox, key, { move: (from) => begin(from, mail), now })
  const heard = { said: '550 No such user here', addressRefused: true }
  await moveDelivery(outbox, key, { move: (from) => hear(from, 1, 'NEVER', mail), now, heard })
  await outbox.destroy()

  expect(await chair.notice.unread.query()).toBe(1)
  expect(await office.notice.unread.query()).toBe(0)
  expect((await chair.notice.list.query()).notices).toMatchObject([
    { isNew: true, lines: [{ what: 'recovery-begun' }], ways: [{ state: 'REFUSED', said: heard.said }] },
  ])
  await chair.notice.markSeen.mutate()
  expect(await chair.notice.unread.query()).toBe(0)
  expect((await chair.notice.settings.query()).mail).toMatchObject({ state: 'REFUSED', said: heard.said })
  expect(await office.notice.reach.query()).toMatchObject({
    unreached: [{ person: { id: 'chair' }, channel: 'MAIL', state: 'REFUSED' }],
    confirmed: 1,
  })
  expect(await refusalOf(chair.notice.reach.query())).toMatchObject({ code: 'not-yours' })
})

test('browsers are added within limits, each by its own person, and one that is gone makes room', async () => {
  const browser = (n: number) => ({
    endpoint: `https://push.example.test/${n}`,
    p256dh: 'B'.repeat(87),
    auth: 'a'.repeat(22),
  })
  const add = (one: ReturnType<typeof browser>, by = chair) => by.notice.addBrowser.mutate(one)
  const listed = async () => (await chair.notice.settings.query()).push?.browsers ?? []
  for (const wrong of [
    { ...browser(0), endpoint: 'http://push.example.test/0' },
    { ...browser(0), endpoint: 'https://name@push.example.test/0' },
    { ...browser(0), p256dh: 'B'.repeat(88) },
    { ...browser(0), auth: '' },
  ])
    expect(await refusalOf(add(wrong))).toMatchObject({ code: 'malformed' })
  const long = { ...browser(0), endpoint: `https://push.example.test/${'x'.repeat(1000)}` }
  expect(await refusalOf(add(long))).toMatchObject({ code: 'too-long' })
  // A session is one browser, and has one: what it adds anew takes the place of the one before.
  const another = async () => api.client(cookiesOf(await signIn('chair@hm')))
  for (const n of [1, 2, 3, 4]) await add(browser(n), await another())
  await add(browser(0))
  for (const n of [5, 5]) await add(browser(n))
  expect(await refusalOf(add(browser(6), await another()))).toMatchObject({ code: 'browsers-most' })
  const [first] = await listed()
  const id = first?.id ?? ''
  expect(await listed()).toHaveLength(5)
  expect((await chair.notice.settings.query()).push?.key).toHaveLength(87)
  expect((await office.notice.settings.query()).push?.browsers).toEqual([])
  expect(await refusalOf(office.notice.removeBrowser.mutate({ id }))).toMatchObject({ code: 'not-found' })

  const outbox = await openNotices(town.folder)
  const lines = [{ id: 'account/2', kind: 'ACCOUNT', what: 'recovered' }] as const
  const channel = channelTo(id)
  const common = { kind: 'ACCOUNT', day: '2026-03-10', at: NOW, lines, sendableFrom: NOW } as const
  await keepNotice(outbox, { ...common, key: 'k2', person: 'chair', channels: [channel] })
  const { id: told } = await outbox.selectFrom('notice').selectAll().where('key', '=', 'k2').executeTakeFirstOrThrow()
  const push = { repeatable: true }
  const key = { notice: told, channel }
  await moveDelivery(outbox, key, { move: (from) => begin(from, push), now: NOW })
  const heard = { said: '410', addressRefused: true }
  await moveDelivery(outbox, key, { move: (from) => hear(from, 1, 'NEVER', push), now: NOW, heard })
  const second = (await listed()).at(-1)?.id ?? ''
  await keepNotice(outbox, { ...common, key: 'k3', person: 'chair', channels: [channelTo(second)] })
  const next = { notice: told + 1, channel: channelTo(second) }
  await moveDelivery(outbox, next, { move: (from) => begin(from, push), now: NOW })
  await moveDelivery(outbox, next, { move: (from) => hear(from, 1, 'NEVER', push), now: NOW, heard: { said: '403' } })
  await outbox.destroy()

  expect(await listed()).toContainEqual(expect.objectContaining({ id, isGone: true }))
  expect(await listed()).toContainEqual(expect.objectContaining({ id: second, isGone: false, refused: '403' }))
  const reached = async () => (await office.notice.reach.query()).unreached.map(({ channel: by }) => by)
  expect(await reached()).toContain('PUSH')
  await add(browser(6), await another())
  expect(await listed()).toHaveLength(5)
  expect((await listed()).filter(({ isGone }) => isGone)).toEqual([])
  expect((await office.notice.reach.query()).unreached).not.toContainEqual(expect.objectContaining({ said: '410' }))
  for (const { id: each } of await listed()) await chair.notice.removeBrowser.mutate({ id: each })
  expect(await listed()).toEqual([])
})

test('where the office has not switched it on, no browser is told', async () => {
  const off = await openApi(town)
  const another = off.client(await joinAs(off, 'auditor'))
  expect((await another.notice.settings.query()).push).toBeUndefined()
  const browser = { endpoint: 'https://push.example.test/1', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  expect(await refusalOf(another.notice.addBrowser.mutate(browser))).toMatchObject({ code: 'push-off' })
  await off.close()
})

test('a rehearsal shows what would be told today, and keeps nothing', async () => {
  const rehearsed = await openTown()
  await bringToReview(rehearsed)
  const beside = await openApi(rehearsed, undefined, undefined, { MAIL: true, WEBHOOK: true, PUSH: true })
  const member = await beside.as('chair')
  const { notices, preview } = await member.notice.list.query()
  expect(notices).toEqual([])
  expect(preview.map(({ what }) => what)).toContain('opinion')
  expect(preview.find(({ what }) => what === 'opinion')?.title).toBeDefined()
  const browser = { endpoint: 'https://push.example.test/1', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  expect(await refusalOf(member.notice.addBrowser.mutate(browser))).toBeDefined()
  await beside.close()
  await rehearsed.close()
})
