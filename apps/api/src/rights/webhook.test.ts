import { listWebhooks } from '@khoan-viec/db/accounts'
import { writeWebhookState } from '@khoan-viec/db/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, joinAs, openApi, openTown, refusalOf, setCode, type Town } from '../testing/index.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown({ rehearsal: false, live: true })
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const ASKED: Parameters<ReturnType<Api['client']>['rights']['makeWebhook']['mutate']>[0] = {
  url: 'https://van-ban.example.gov.vn/su-kien',
  kinds: ['task', 'cycle'],
}

test('the office has an address told after a fresh proof, sees how it stands, has it told again, and takes it away', async () => {
  const joined = await joinAs(api, 'office')
  expect(await refusalOf(api.client(joined).rights.makeWebhook.mutate(ASKED))).toMatchObject({
    code: 'no-second-factor',
  })
  const office = api.client((await setCode(api, joined)).cookie)
  for (const url of ['ftp://a.vn/', 'https://u:p@a.vn/', 'https://', 'a.vn', `https://a.vn/${'x'.repeat(500)}`])
    expect(await refusalOf(office.rights.makeWebhook.mutate({ ...ASKED, url }))).toHaveProperty('field', 'url')
  expect(await refusalOf(office.rights.makeWebhook.mutate({ ...ASKED, kinds: [] }))).toEqual({
    code: 'missing',
    field: 'kinds',
  })
  const { id, secret } = await office.rights.makeWebhook.mutate(ASKED)
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)

  const { last, rows } = await office.rights.webhooks.query()
  expect(rows).toMatchObject([{ id, url: ASKED.url, kinds: ['cycle', 'task'], madeBy: { id: 'office' }, attempts: [] }])
  expect(JSON.stringify(rows)).not.toContain(secret)
  const kept = async () => (await listWebhooks(api.services.accounts, town.id))[0]
  expect(await kept()).toMatchObject({ after: last, round: 0 })

  const attempts = [{ entry: 3, at: '2026-01-01T00:00:00.000Z', status: 500 }]
  await writeWebhookState(town.folder, id, { attempts, stoppedAt: '2026-01-06T00:00:00.000Z' })
  expect((await office.rights.webhooks.query()).rows[0]).toMatchObject({
    attempts,
    stoppedAt: '2026-01-06T00:00:00.000Z',
  })
  await office.rights.tellAgain.mutate({ id, from: 3 })
  expect(await kept()).toMatchObject({ after: 2, round: 1 })
  expect(await refusalOf(office.rights.tellAgain.mutate({ id: 'another', from: 3 }))).toEqual({ code: 'not-found' })

  const chair = api.client(await joinAs(api, 'chair'))
  for (const asked of [
    chair.rights.webhooks.query(),
    chair.rights.removeWebhook.mutate({ id }),
    chair.rights.tellAgain.mutate({ id, from: 1 }),
  ])
    expect(await refusalOf(asked)).toEqual({ code: 'not-yours' })
  await office.rights.removeWebhook.mutate({ id })
  expect(await kept()).toBeUndefined()
  expect(await refusalOf(office.rights.removeWebhook.mutate({ id }))).toEqual({ code: 'not-found' })
})

test('a rehearsal tells nobody outside', async () => {
  const rehearsal = await openTown()
  const rehearsed = await openApi(rehearsal)
  const office = await rehearsed.as('office')
  expect(await refusalOf(office.rights.makeWebhook.mutate(ASKED))).toEqual({ code: 'not-now' })
  expect(await office.rights.webhooks.query()).toMatchObject({ isLive: false, rows: [] })
  await rehearsed.close()
  await rehearsal.close()
})
