import { confirmationOf, keepNotice, moveDelivery, openNotices } from '@khoan-viec/db/notice'
import { begin, hear, usualSettings } from '@khoan-viec/domain/notice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, bringToReview, joinAs, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'

const ADDRESS = 'chu-tich@example.gov.vn'
const NOW = '2026-03-10T02:00:00.000Z'
const mail = { repeatable: false }

let town: Town
let api: Api
let chair: ReturnType<Api['client']>
let office: ReturnType<Api['client']>
beforeAll(async () => {
  town = await openTown({ live: true })
  api = await openApi(town)
  chair = api.client(await joinAs(api, 'chair'))
  office = api.client(await joinAs(api, 'office'))
})
afterAll(async () => {
  await api.close()
  await town.close()
})

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

test('a rehearsal shows what would be told today, and keeps nothing', async () => {
  const rehearsed = await openTown()
  await bringToReview(rehearsed)
  const beside = await openApi(rehearsed)
  const member = await beside.as('chair')
  const { notices, preview } = await member.notice.list.query()
  expect(notices).toEqual([])
  expect(preview.map(({ what }) => what)).toContain('opinion')
  expect(preview.find(({ what }) => what === 'opinion')?.title).toBeDefined()
  await beside.close()
  await rehearsed.close()
})
