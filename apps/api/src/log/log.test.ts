import { openCheckpoint, parseVkey } from '@khoan-viec/ledger/checkpoint'
import { bundlesOf, hashTilesOf, tilePath } from '@khoan-viec/ledger/tiles'
import { verifyLog } from '@khoan-viec/ledger/verify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type Api,
  bearer,
  bringToReview,
  openApi,
  openTown,
  REASON,
  refusalOf,
  signLog,
  type Town,
} from '../testing/index.ts'

const EIGHT_DAYS_MS = 8 * 86_400_000

let town: Town
let api: Api
beforeEach(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
  await town.close()
})

type Credentials = Readonly<Record<string, string>>

const seat = async (person: string): Promise<Credentials> => ({ cookie: await api.takeSeat(person) })
const tokenOf = async (person: string) => (await (await api.as(person)).log.issueToken.mutate()).token

/** The log as a client reads it who knows nothing but an address. */
const over = (address: string, headers: Credentials = {}) => ({
  async read(path: string): Promise<Uint8Array | undefined> {
    const answer = await api.request(`${address}/${path}`, { headers })
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  },
})

async function paths(vkey: string) {
  const file = await over('/log').read('checkpoint')
  const { size } = openCheckpoint(file ?? new Uint8Array(), [parseVkey(vkey)])
  return { size, tiles: [...hashTilesOf(size)].map(tilePath), bundles: [...bundlesOf(size)].map(tilePath) }
}

describe('the log over HTTP', () => {
  test.each([
    ['the newest house', '/log'],
    ['a house named', '/log/test-year'],
  ])('of %s is verified whole by whoever audits', async (_, address) => {
    const vkey = await signLog(town)
    const byToken = over(address, bearer(await tokenOf('auditor')))
    const bySeat = over(address, await seat('auditor'))

    expect(await verifyLog(byToken, [vkey])).toMatchObject({ ok: true })
    expect(await verifyLog(bySeat, [vkey])).toMatchObject({ ok: true })
  })

  test('shows checkpoint and hashes to everybody, each with its headers', async () => {
    const { tiles } = await paths(await signLog(town))
    const checkpoint = await api.request('/log/checkpoint')
    expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(checkpoint.headers.get('cache-control')).toBe('no-store')
    expect(checkpoint.headers.get('access-control-allow-origin')).toBe('*')
    for (const path of tiles) {
      const tile = await api.request(`/log/${path}`)
      expect(tile.status).toBe(200)
      expect(tile.headers.get('content-type')).toBe('application/octet-stream')
      expect(tile.headers.get('cache-control')).toContain('immutable')
      expect(tile.headers.get('content-encoding')).toBeNull()
    }
  })

  test('shows entries to nobody else, and says whether one has to say who one is', async () => {
    const { bundles } = await paths(await signLog(town))
    const statusFor = async (headers: Credentials) =>
      Promise.all(bundles.map(async (path) => (await api.request(`/log/${path}`, { headers })).status))

    expect(await statusFor({})).toEqual(bundles.map(() => 401))
    expect(await statusFor(bearer('made-up'))).toEqual(bundles.map(() => 401))
    expect(await statusFor({ authorization: 'Basic YTpi', ...(await seat('auditor')) })).toEqual(bundles.map(() => 401))
    for (const person of ['chair', 'office', 'board', 'verifier', 'qv-secretary'])
      expect(await statusFor(await seat(person))).toEqual(bundles.map(() => 403))
  })

  test('answers only for the paths of the layout', async () => {
    await signLog(town)
    const headers = bearer(await tokenOf('auditor'))
    const asked = [
      '',
      'log.vkey',
      'checkpoint/',
      'tile/0/0',
      'tile/0/000',
      'tile/00/000.p/1',
      'tile/0/000.p/999',
      'tile/0/000.p/0',
      'tile/entries/000.p/..',
      'tile/entries/..%2f..%2frecord.db',
      'tile/0/%2e%2e/%2e%2e/%2e%2e/record.db',
      'test-year/../checkpoint/../record.db',
      'no-such-year/checkpoint',
      'TEST-YEAR/checkpoint',
    ]
    for (const path of asked)
      expect([path, (await api.request(`/log/${path}`, { headers })).status]).toEqual([path, 404])
  })

  test('is not there before it is signed', async () => {
    expect((await api.request('/log/checkpoint')).status).toBe(404)
  })
})

describe('opinions', () => {
  test('stand in the entries that an auditor reads under a seal, until the round is closed and others open them', async () => {
    await bringToReview(town)
    const vkey = await signLog(town)
    const log = over('/log', bearer(await tokenOf('auditor')))
    const textOf = async () => {
      const entries: string[] = []
      const visit = (entry: Uint8Array) => entries.push(new TextDecoder().decode(entry))
      expect(await verifyLog(log, [vkey], { visit })).toMatchObject({ ok: true })
      return entries.join('\n')
    }
    const sealed = await textOf()
    expect(sealed).toContain('"kind":"opinion-given"')
    expect(sealed).not.toContain(REASON)
    expect(sealed).not.toContain('REJECT')

    await town.act('task/qv-1', { type: 'close-round' }, '2024-02-05T03:00:00.000Z', 'chair')
    await signLog(town)
    const opened = await textOf()
    expect(opened.startsWith(sealed)).toBe(true)
    expect(opened).toContain(REASON)
    expect(opened).toContain('REJECT')
  })
})

describe('a token', () => {
  test('is given to auditors alone', async () => {
    expect(await refusalOf((await api.as('chair')).log.issueToken.mutate())).toEqual({ code: 'not-yours' })
  })

  test('is for one house: of another it opens nothing', async () => {
    const other = await openTown({ id: 'other-year', data: town.data })
    const { bundles } = await paths(await signLog(town))
    const token = await tokenOf('auditor')
    await signLog(other)
    for (const path of bundles) {
      expect((await api.request(`/log/test-year/${path}`, { headers: bearer(token) })).status).toBe(200)
      expect((await api.request(`/log/other-year/${path}`, { headers: bearer(token) })).status).toBe(401)
    }
    await other.close()
  })

  test('ends with its week, and with the post', async () => {
    const { bundles } = await paths(await signLog(town))
    const headers = bearer(await tokenOf('auditor'))
    const ask = async () => (await api.request(`/log/${bundles[0]}`, { headers })).status
    await town.setToday('2022-06-01')
    expect(await ask()).toBe(403)
    await town.setToday('2024-02-05')
    expect(await ask()).toBe(200)

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + EIGHT_DAYS_MS })
    expect(await ask()).toBe(401)
  })

  test('is kept as its hash alone', async () => {
    const token = await tokenOf('auditor')
    const kept = await api.services.accounts.selectFrom('log_token').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(token)
  })
})
