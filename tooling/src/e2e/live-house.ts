/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { openProvider } from '@khoan-viec/api/testing/provider'
import { liveData } from '@khoan-viec/db/house'
import { openMailBox } from '@khoan-viec/worker/notices/testing'
import { expect, type Page } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'
import { inviteFirst } from '../account/invite-first.ts'
import { buildProduct } from '../build/build-product.ts'
import { findFreePort } from '../processes/ports.ts'
import { startSystem } from '../system/start-system.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** `also`: settings besides those that every journey has; `mail`: what its mail server does. */
type LiveOptions = {
  readonly also?: Readonly<Record<string, string>>
  readonly mail?: Parameters<typeof openMailBox>[0]
}

/**
 * The product for real, on data of its own beside the rehearsals of the other journeys; with the first administrator's link,
 * a provider at which one may sign in instead, and a server that takes its mails.
 */
export async function startLive({ also = {}, mail }: LiveOptions = {}) {
  const data = liveData(await mkdtemp(join(tmpdir(), 'khoan-viec-live-')))
  const { TEMPORAL_ADDRESS: _given, ...env } = process.env
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const provider = await openProvider(origin)
  const mails = await openMailBox(mail)
  const { host, port: mailPort, from } = mails.server()
  const { issuer, clientId, clientSecret, label } = provider.settings
  const named = {
    KHOAN_VIEC_ORIGIN: origin,
    KHOAN_VIEC_OIDC_ISSUER: issuer,
    KHOAN_VIEC_OIDC_CLIENT_ID: clientId,
    KHOAN_VIEC_OIDC_CLIENT_SECRET: clientSecret,
    KHOAN_VIEC_OIDC_LABEL: label,
    KHOAN_VIEC_MAIL_HOST: host,
    KHOAN_VIEC_MAIL_PORT: String(mailPort),
    KHOAN_VIEC_MAIL_FROM: from,
  }
  const system = await startSystem({
    data,
    port,
    env: { ...env, ...named, ...also, KHOAN_VIEC_LIVE: '1' },
    prepare: buildProduct,
  })
  return {
    data,
    address: system.address,
    /** What left the house by mail. */
    mails: mails.arrived,
    link: (await inviteFirst(data, system.address))?.at(-1) ?? '',
    async stop(): Promise<void> {
      await system.stop()
      await provider.close()
      await mails.stop()
      await rm(dirname(data), { recursive: true, force: true })
    },
  }
}
export type Live = Awaited<ReturnType<typeof startLive>>

export const PASSWORD = 'ngõ nhỏ nhà tôi ở đó'

/** The authority and its secretariat, as the first administrator sets them up; with a second factor, whose secret it answers. */
export async function setHouseUp(page: Page, { link }: Pick<Live, 'link'>): Promise<string> {
  await page.goto(link)
  await page.getByLabel('Tên cơ quan').fill('thị xã Hoàng Mai')
  await page.getByLabel('Tên tổ chức đảng').fill('Đảng bộ thị xã Hoàng Mai')
  await page.getByLabel('Họ và tên của bạn').fill('Đậu Đức Năm')
  await page.getByLabel('Tên đăng nhập').fill('nam.dd')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Thiết lập và đăng nhập' }).click()
  return await setCodeUp(page)
}

/** A commune with its secretary, as the secretariat enters it. */
export async function enterCommune(
  page: Page,
  { address }: Pick<Live, 'address'>,
  { code, name, secretary }: { readonly code: string; readonly name: string; readonly secretary: string },
): Promise<void> {
  const from = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
  const [authority, person] = ['thi-xa-hoang-mai', `${code}-secretary`]
  const superiors = { party: authority, state: authority, ranking: authority, contracting: authority }
  const unit = { code, name, kind: 'COMMUNE', collective: `Đảng ủy ${name}`, group: 'xã', superiors, from }
  const tenure = { id: `${code}-1`, person, name: secretary, post: 'SECRETARY', unit: code, from }
  const people = [{ id: person, name: secretary }]
  const answer = await page.request.post(`${address}/trpc/organisation.obey`, {
    data: { requestId: `enter-${code}-of-journey`, command: { type: 'establish', unit, people, tenures: [tenure] } },
    headers: { origin: address },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Sets a code app up on the page of one's account; answers with its secret. */
export async function setCodeUp(page: Page): Promise<string> {
  const panel = page.getByRole('region', { name: 'Mã xác thực' })
  await panel.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill(PASSWORD)
  await panel.getByRole('button', { name: 'Thiết lập mã xác thực' }).click()
  await expect(panel.getByRole('img', { name: 'Hình để ứng dụng xác thực quét' })).toBeVisible()
  const written = (await panel.locator('code').innerText()).replaceAll(/\s/g, '')
  const secret = new TextDecoder().decode(base32.decode(written))
  await panel.getByLabel('Mã đang hiện trong ứng dụng').fill(await codeOf(secret, 0))
  await panel.getByRole('button', { name: 'Bật mã xác thực' }).click()
  await expect(panel.getByText('Đang dùng mã xác thực')).toBeVisible()
  return secret
}

/** What the code app shows, so many half-minutes from now. */
export const codeOf = (secret: string, steps: number): Promise<string> =>
  createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + steps)

const everyRule: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }

/** At each width the page fits and can be read by all. With KHOAN_VIEC_PICTURES, it is kept as a picture there. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(axe.source)
    const found = await page.evaluate(async (runOnly) => {
      const { violations } = await window.axe.run(document, { runOnly })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    }, everyRule)
    expect.soft(found, `${name} at ${width}: axe`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(overflow, `${name} at ${width}: wider than the screen`).toBeLessThanOrEqual(0)
    const folder = process.env['KHOAN_VIEC_PICTURES']
    if (!folder) continue
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}
