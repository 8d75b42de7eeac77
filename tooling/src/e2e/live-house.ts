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

/**
 * The product for real, on data of its own beside the rehearsals of the other journeys; with the first administrator's link,
 * a provider at which one may sign in instead, and a server that takes its mails.
 */
export async function startLive() {
  const data = liveData(await mkdtemp(join(tmpdir(), 'khoan-viec-live-')))
  const { TEMPORAL_ADDRESS: _given, ...env } = process.env
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const provider = await openProvider(origin)
  const mails = await openMailBox()
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
    env: { ...env, ...named, KHOAN_VIEC_LIVE: '1' },
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
    if (folder) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
  if (before) await page.setViewportSize(before)
}
