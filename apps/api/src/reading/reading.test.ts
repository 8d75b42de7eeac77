import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { type Api, bearer, bringToReview, openApi, openTown, refusalOf, signLog, type Town } from '../testing/index.ts'
import { closeReview, signContract } from '../testing/year-end.ts'
import { toldToOne } from './index.ts'

/** A past is made by a process of its own, which has to start. */
const MINUTE_MS = 60_000

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  await closeReview(town)
  await signContract(town)
  await signLog(town)
  await town.setToday('2024-03-05')
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const chairsView = async (asked: { readonly day?: string; readonly person?: string } = {}) =>
  (await (await api.as('chair')).reading.list.query({ ...asked, size: 200 })).readings

/** What has been written about these questions, the first asked first. */
async function keptOf(ask: () => Promise<unknown>) {
  const before = (await chairsView()).total
  await ask()
  const { rows, total } = await chairsView()
  return rows.slice(0, total - before).toReversed()
}

const said = (rows: Awaited<ReturnType<typeof keptOf>>) => rows.map(({ asked, input }) => `${asked} ${input}`.trim())

describe('what an auditor reads', () => {
  test('is written down with who, under which post, when in the year, and what', async () => {
    const auditor = await api.as('auditor')
    const [row, ...others] = await keptOf(() => auditor.record.search.query({ text: 'Đất ở'.normalize('NFD') }))
    expect(others).toEqual([])
    expect(row).toMatchObject({
      person: { id: 'auditor', name: 'Phan Văn Tra' },
      post: 'AUDITOR',
      asked: 'record.search',
      input: '{"text":"Đất ở"}',
      isAnswered: true,
    })
    expect(row?.at.slice(0, 10)).toBe('2024-03-05')
  })

  test('is written down each time, though the answer was kept from the last', async () => {
    const auditor = await api.as('auditor')
    const rows = await keptOf(async () => {
      await auditor.task.list.query({})
      await auditor.task.list.query({})
    })
    expect(said(rows)).toEqual(['task.list {}', 'task.list {}'])
  })

  test('is written down one by one when it is asked together', async () => {
    const cookie = await api.takeSeat('auditor')
    const inputs = encodeURIComponent(JSON.stringify({ 0: { id: 'qv-1' }, 2: { code: 'qv' } }))
    const rows = await keptOf(() =>
      api.request(`/trpc/task.byId,session.me,unit.byCode?batch=1&input=${inputs}`, { headers: { cookie } }),
    )
    expect(said(rows)).toEqual(['task.byId {"id":"qv-1"}', 'unit.byCode {"code":"qv"}'])
  })

  test('is written down as well when it is a paper, a file or a bundle of the log, by seat or by token', async () => {
    const cookie = await api.takeSeat('auditor')
    const { token } = await (await api.as('auditor')).log.issueToken.mutate()
    const rows = await keptOf(async () => {
      expect((await api.request('/papers/contract/qv-1.pdf?lang=en', { headers: { cookie } })).status).toBe(200)
      expect((await api.request(`/evidence/${'a'.repeat(64)}?task=qv-1`, { headers: { cookie } })).status).toBe(404)
      await api.request('/log/checkpoint', { headers: { cookie } })
      await api.request('/log/test-year/tile/entries/000.p/20', { headers: bearer(token) })
    })
    expect(said(rows)).toEqual([
      'papers contract/qv-1.pdf?lang=en',
      `evidence ${'a'.repeat(64)}?task=qv-1`,
      'log test-year/tile/entries/000.p/20',
    ])
    expect(rows.map(({ isAnswered }) => isAnswered)).toEqual([true, false, false])
  })

  test('is written down with the moment he looks back to', async () => {
    const cookie = await api.takeSeat('auditor')
    const input = encodeURIComponent('{"id":"qv-1"}')
    const rows = await keptOf(() => api.request(`/trpc/task.byId?input=${input}&asOf=soon`, { headers: { cookie } }))
    expect(said(rows)).toEqual(['task.byId {"asOf":"soon","input":{"id":"qv-1"}}'])
  })

  test('is written down also when he is refused or asks nonsense, and never more than so much of it', async () => {
    const cookie = await api.takeSeat('auditor')
    const rows = await keptOf(async () => {
      await api.request(`/trpc/task.list?input=${'%'.repeat(3_000)}`, { headers: { cookie } })
      await api.post('/trpc/task.obey', {}, { cookie })
    })
    expect(rows.map(({ asked, isAnswered }) => [asked, isAnswered])).toEqual([
      ['task.list', false],
      ['task.obey', false],
    ])
    expect(rows[0]?.input.length).toBeLessThan(1_100)
  })

  test('and what others read is not, nor what is told to everybody', async () => {
    const rows = await keptOf(async () => {
      await (await api.as('office')).task.list.query({})
      await api.client(await api.takeSeat('auditor')).session.me.query()
      await api.client().board.list.query()
    })
    expect(rows).toEqual([])
  })

  test('by many at once is written down once each, in one chain', async () => {
    const auditor = await api.as('auditor')
    const rows = await keptOf(() =>
      Promise.all(Array.from({ length: 40 }, (_, n) => auditor.task.list.query({ page: n + 1 }))),
    )
    expect(new Set(rows.map(({ input }) => input)).size).toBe(40)
    expect(await auditor.reading.check.query()).not.toHaveProperty('fault')
  })
})

describe('the log of reading', () => {
  test('is read by auditors and by the chair, and is not there for anybody else', async () => {
    expect((await (await api.as('auditor')).reading.list.query({})).readers).toEqual([
      { id: 'auditor', name: 'Phan Văn Tra' },
    ])
    for (const person of ['office', 'member', 'verifier', 'qv-secretary']) {
      const as = await api.as(person)
      expect(await refusalOf(as.reading.list.query({}))).toEqual({ code: 'not-found' })
      expect(await refusalOf(as.reading.check.query())).toEqual({ code: 'not-found' })
    }
  })

  test(
    'is of the present: who looks back, be he the secretariat or the chair, does not find it',
    async () => {
      for (const person of ['office', 'chair']) {
        const cookie = await api.takeSeat(person)
        const asked = '/trpc/reading.list?input=%7B%7D&asOf=2024-02-05T10:00:00.000Z'
        expect((await api.request(asked, { headers: { cookie } })).status).toBe(404)
      }
    },
    MINUTE_MS,
  )

  test('is cut by person and by day', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const { total } = await chairsView()
    expect((await chairsView({ person: 'auditor', day: today })).total).toBe(total)
    expect((await chairsView({ person: 'office' })).total).toBe(0)
    expect((await chairsView({ day: '2024-03-05' })).total).toBe(0)
  })

  test('comes before the answer: an auditor whose reading cannot be written is not answered, others are', async () => {
    const { accounts } = api.services
    await sql`create trigger full before insert on reading begin select raise(abort, 'disk full'); end`.execute(
      accounts,
    )
    const cookie = await api.takeSeat('auditor')
    const refused = await api.request('/trpc/task.byId?input=%7B%22id%22%3A%22qv-1%22%7D', { headers: { cookie } })
    expect(refused.status).toBe(500)
    expect(await refused.text()).not.toContain('qv-1')
    expect(await refusalOf((await api.as('chair')).task.byId.query({ id: 'qv-1' }))).toBeUndefined()
    await sql`drop trigger full`.execute(accounts)
    expect(await refusalOf((await api.as('auditor')).task.byId.query({ id: 'qv-1' }))).toBeUndefined()
  })
})

test('every address of the server is one whose reading is kept, or tells everybody the same', () => {
  // Live: that something has changed, and never what.
  const sameToAll = ['api', 'auth', 'live', 'assets', '.well-known', '*']
  // Answers nobody who audits: other software with a token of the office, and the office itself.
  const ofOthers = ['access', 'people-list', 'national-list']
  const { app, close } = createApp(api.services, { host: '127.0.0.1', web: town.data })
  close()
  const rooms = new Set(app.routes.map(({ path }) => path.split('/')[1] ?? ''))
  expect([...rooms].filter((room) => ![...toldToOne, ...sameToAll, ...ofOthers].includes(room))).toEqual([])
  expect(toldToOne.filter((room) => !rooms.has(room))).toEqual([])
})
