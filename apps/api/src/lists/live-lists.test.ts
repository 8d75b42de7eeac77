import { keepNotice, moveDelivery, openNotices } from '@khoan-viec/db/notice'
import { begin, hear } from '@khoan-viec/domain/notice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, joinAs, linkFor, openApi, openTown, setCode, type Town } from '../testing/index.ts'
import { cellsOf } from '../testing/lists/screens.ts'

const NOW = '2026-03-10T02:00:00.000Z'
const REFUSED = '550 No such user here'

let town: Town
let api: Api
const cookies: Record<string, string> = {}
beforeAll(async () => {
  town = await openTown({ rehearsal: false, live: true })
  api = await openApi(town, undefined, undefined, { MAIL: true, WEBHOOK: false, PUSH: false })
  cookies['office'] = (await setCode(api, await joinAs(api, 'office'))).cookie
  for (const person of ['chair', 'auditor']) cookies[person] = await joinAs(api, person)
  await linkFor(api, 'member')
  const office = api.client(cookies['office'])
  await office.rights.issueToken.mutate({ name: '=cmd', days: 30, scopes: ['units', 'tasks'] })
  await office.rights.makeWebhook.mutate({ url: 'https://van-ban.example.gov.vn/su-kien', kinds: ['task', 'cycle'] })
  await refuseMail()
})
afterAll(async () => {
  await api.close()
  await town.close()
})

/** The chair is told of his account, and the other side knows no such address. */
async function refuseMail(): Promise<void> {
  const outbox = await openNotices(town.folder)
  const lines = [{ id: 'account/1', kind: 'ACCOUNT', what: 'recovery-begun' }] as const
  const told = { kind: 'ACCOUNT', day: '2026-03-10', at: NOW, lines, channels: ['MAIL'], sendableFrom: NOW } as const
  await keepNotice(outbox, { ...told, key: 'k1', person: 'chair' })
  const key = { notice: 1, channel: 'MAIL' } as const
  const mail = { repeatable: false }
  await moveDelivery(outbox, key, { move: (from) => begin(from, mail), now: NOW })
  const heard = { said: REFUSED, addressRefused: true }
  await moveDelivery(outbox, key, { move: (from) => hear(from, 1, 'NEVER', mail), now: NOW, heard })
  await outbox.destroy()
}

const take = (person: string, list: string, question: object = {}) =>
  api.request(`/lists/${list}.csv?question=${encodeURIComponent(JSON.stringify(question))}`, {
    headers: { cookie: cookies[person] ?? '' },
  })
const taken = async (person: string, list: string, columns: readonly number[], question: object = {}) =>
  cellsOf(await (await take(person, list, question)).text(), columns)

test('accounts are those that the office finds on its screen, with how each stands', async () => {
  const office = api.client(cookies['office'])
  for (const question of [{}, { text: 'ban thường vụ' }, { text: 'LE truong' }, { text: 'office@hm' }]) {
    const { rows } = await office.account.list.query({ ...question, size: 200 })
    expect(rows.length, JSON.stringify(question)).toBeGreaterThan(0)
    const shown = rows.map(({ person, account }) => `${person.name}|${account?.username ?? ''}`)
    expect(await taken('office', 'accounts', [0, 2], question)).toEqual(shown)
  }
  expect(await taken('office', 'accounts', [2, 3], { text: 'office@hm' })).toEqual(['office@hm|có mã xác thực'])
  const invited = (await taken('office', 'accounts', [0, 4])).filter((line) => !line.endsWith('|'))
  expect(invited).toEqual(['Nguyễn Thị Ước|đã mời'])
})

test('the log of accounts is told whole, beyond the page of the screen', async () => {
  const office = api.client(cookies['office'])
  const first = await office.account.acts.query({ size: 2 })
  const second = await office.account.acts.query({ size: 2, page: 2 })
  expect(first.total).toBeGreaterThan(3)
  const lines = await taken('office', 'accountActs', [0, 1])
  expect(lines).toHaveLength(first.total)
  expect(lines.slice(0, 4)).toEqual([...first.rows, ...second.rows].map(({ at, person }) => `${at}|${person.name}`))
})

test('keys and addresses of other software are listed without anything that opens', async () => {
  const keys = await (await take('office', 'keys')).text()
  expect(cellsOf(keys, [0, 1, 2])).toEqual(["'=cmd|Đơn vị; Nhiệm vụ, báo cáo và kết quả|Đậu Đức Năm"])
  const webhooks = await (await take('office', 'webhooks')).text()
  expect(cellsOf(webhooks, [0, 1])).toEqual(['https://van-ban.example.gov.vn/su-kien|Năm công tác; Nhiệm vụ'])
  expect(keys + webhooks).not.toMatch(/whsec_|kv_|[A-Za-z0-9_-]{43}/)
})

test('one’s notices, and for the office whom they do not reach', async () => {
  expect(await taken('chair', 'notices', [3, 5])).toEqual([`${NOW}|Thư: bị từ chối`])
  expect(await taken('office', 'notices', [0])).toEqual([])
  expect(await taken('office', 'unreached', [0, 1, 2, 4])).toEqual([`Lê Trường Giang|Thư|bị từ chối|${REFUSED}`])
})

test('nobody else takes what the screen shows to the office alone', async () => {
  for (const person of ['chair', 'auditor'])
    for (const list of ['accounts', 'accountActs', 'keys', 'webhooks', 'unreached'])
      expect([list, (await take(person, list)).status]).toEqual([list, 403])
})
