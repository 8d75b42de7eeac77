import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liveData } from '@khoan-viec/db/house'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inviteFirst } from '../account/invite-first.ts'
import { type Guard, openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { stopProcess } from '../processes/stop-process.ts'
import { startSystem, type System } from '../system/start-system.ts'
import { askOverHttps } from './ask-over-https.ts'
import { NAME, proxies } from './proxies.ts'
import { makeCertificate } from './self-made.ts'

const PATIENCE_MS = 240_000
const GRACE_MS = 5_000
/** What is asked of accounts in a minute from one address, at most. */
const SIGN_INS_MOST = 300
const account = { username: 'van-an', password: 'ngõ nhỏ nhà tôi ở đó' }
const authority = { code: 'hm', name: 'Thị xã Hoàng Mai', kind: 'TOWN', collective: 'Ban Thường vụ' }

let folder: string
let origin: string
let system: System
let site: ReturnType<typeof askOverHttps>
let ports: { readonly httpsPort: number; readonly httpPort: number; readonly productPort: number }
let certificate: Awaited<ReturnType<typeof makeCertificate>>

/** One product, known under one address; the proxies stand before it one after the other. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-proxies-'))
  certificate = await makeCertificate(folder, NAME)
  const [httpsPort, httpPort, productPort] = [await findFreePort(), await findFreePort(), await findFreePort()]
  ports = { httpsPort, httpPort, productPort }
  origin = `https://${NAME}:${httpsPort}`
  system = await startSystem({
    data: liveData(folder),
    port: productPort,
    env: { ...process.env, KHOAN_VIEC_ORIGIN: origin, KHOAN_VIEC_LIVE: '1' },
    say: () => undefined,
  })
  const token = (await inviteFirst(liveData(folder), origin))?.at(-1)?.split('#')[1] ?? ''
  const joined = await fetch(`${system.address}/auth/join/accept`, {
    method: 'POST',
    body: JSON.stringify({ token, ...account, first: { name: 'Nguyễn Văn An', authority } }),
    headers: { 'content-type': 'application/json' },
  })
  expect([joined.status, await joined.text()]).toMatchObject([200, expect.anything()])
}, PATIENCE_MS)
afterAll(async () => {
  await system.stop()
  await rm(folder, { recursive: true, force: true })
}, PATIENCE_MS)

describe.each(['nginx', 'caddy'] as const)('behind %s', (proxy) => {
  let guard: Guard
  let child: ChildProcess
  let complaints = ''

  beforeAll(async () => {
    guard = openGuard()
    const { command, args, env } = await proxies[proxy]({ folder, certificate, ...ports })
    child = guard.start(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...(env ? { env } : {}) })
    child.stderr?.on('data', (chunk) => (complaints += String(chunk)))
    site = askOverHttps({ name: NAME, port: ports.httpsPort, certificate })
    await vi.waitFor(async () => {
      if (child.exitCode !== null) throw new Error(`${proxy} ended: ${complaints}`)
      const { status, headers } = await site.ask('/api/live')
      expect([status, String(headers['server']).toLowerCase()]).toEqual([200, proxy])
    }, PATIENCE_MS)
  }, PATIENCE_MS)
  afterAll(async () => {
    site.close()
    await stopProcess(child, GRACE_MS)
    await guard.close()
  })

  test('people are at home: by HTTPS alone, with their own address, and told at once of what happens', async () => {
    const page = await site.ask('/')
    expect(page.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect(page.headers['content-security-policy']).not.toContain('unsafe')
    const plain = await fetch(`http://127.0.0.1:${ports.httpPort}/`, { redirect: 'manual', headers: { host: NAME } })
    expect([301, 308]).toContain(plain.status)

    const entered = await site.ask('/auth/sign-in/username', { body: account })
    expect([entered.status, entered.body]).toMatchObject([200, expect.anything()])
    const cookies = entered.headers['set-cookie'] ?? []
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Secure-(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)/i)
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
    expect((await site.ask('/trpc/session.me', { headers: { cookie } })).body).toContain('Nguyễn Văn An')

    const stream = await site.open('/live', { headers: { cookie } })
    const [said] = await once(stream, 'data')
    expect(String(said)).toContain('event: ready')
    stream.destroy()

    const large = await site.ask('/evidence', {
      headers: { cookie },
      body: new Uint8Array(evidenceLimitBytes + 100_000),
    })
    expect([large.status, large.body]).toMatchObject([400, expect.stringContaining('"too-long"')])
    const huge = await site.ask('/evidence', { headers: { cookie }, body: new Uint8Array(2 * evidenceLimitBytes) })
    // nginx looks at the size before the product does, Caddy when it is read.
    expect(huge.status).toBe(proxy === 'nginx' ? 413 : 400)
  })

  test('who forges where he comes from is held up as who he is, and nobody else with him', async () => {
    const [one, other] = proxy === 'nginx' ? ['127.0.0.2', '127.0.0.3'] : ['127.0.0.4', '127.0.0.5']
    const knock = (from: string, forged: string) =>
      site.ask('/auth/nowhere', { from, body: {}, headers: { 'x-forwarded-for': forged, forwarded: `for=${forged}` } })
    const knocks = Array.from({ length: SIGN_INS_MOST }, (_, count) => knock(one, `198.51.100.${count % 250}`))
    for (const { status } of await Promise.all(knocks)) expect(status).toBe(404)
    expect((await knock(one, '203.0.113.7')).status).toBe(429)
    expect((await knock(other, '203.0.113.7')).status).toBe(404)
  })

  test('under a forged name or scheme nothing is answered and nothing is believed', async () => {
    const misled = await site.ask('/trpc/session.me', { headers: { host: 'evil.example' } }).catch(() => undefined)
    expect(misled?.body ?? '').not.toContain('"live"')
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }
    const told = await site.ask('/.well-known/authzen-configuration', { headers })
    expect(told.body).toContain(`"policy_decision_point":"${origin}"`)
  })
})
