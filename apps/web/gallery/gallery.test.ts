import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
/** Where to leave pictures for eyes; none unless asked for. */
const pictures = process.env['GALLERY_PICTURES']

let folder: string
let server: PreviewServer
let browser: Browser
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-gallery-'))
  const outDir = join(folder, 'dist')
  const input = join(root, 'gallery/index.html')
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions: { input } } })
  server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  address = `${server.resolvedUrls?.local[0]}gallery/`
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const widths = [390, 820, 1440]
const schemes = ['light', 'dark'] as const

describe.each(widths)('at %i px', (width) => {
  test.each(schemes)(
    'every component passes the rules of WCAG AA in %s and none is wider than the screen',
    async (scheme) => {
      await using page = await openGallery(width, scheme)
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      if (pictures) await page.screenshot({ path: join(pictures, `${width}-${scheme}.png`), fullPage: true })
    },
  )
})

describe('by keyboard', () => {
  test('Ctrl-K finds a task without marks typed, and Escape gives the focus back', async () => {
    await using page = await openGallery(1440, 'light')
    await page.getByRole('button', { name: /Tìm đơn vị/ }).focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('theo doi')
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Theo dõi')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('find')
  })

  test('arrows move between tabs and the chosen one shows its panel', async () => {
    await using page = await openGallery(1440, 'light')
    await page.getByRole('tab', { name: /Lịch sử/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab', { name: 'Hợp đồng' }).getAttribute('aria-selected')).toBe('true')
    expect(await page.getByRole('tabpanel').textContent()).toContain('15-QĐ/ThU')
  })

  test('a dialog holds the focus and Escape closes it', async () => {
    await using page = await openGallery(1440, 'light')
    await page.getByRole('button', { name: 'Trả lại', exact: true }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Trả lại để chỉnh sửa' })
    await dialog.waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('a day typed the short way is written out, day first', async () => {
    await using page = await openGallery(1440, 'light')
    const field = page.getByLabel('Hạn hoàn thành')
    await field.fill('5/2/2026')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('05/02/2026')
    await field.fill('31/02/2026')
    await field.press('Tab')
    expect(await field.inputValue()).toBe('31/02/2026')
  })

  test('a name is found in a combobox without its marks', async () => {
    await using page = await openGallery(1440, 'light')
    await page.getByRole('combobox', { name: 'Người chịu trách nhiệm' }).fill('dang ngoc')
    await page.getByRole('option', { name: /Đặng Ngọc Ánh/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('combobox', { name: 'Người chịu trách nhiệm' }).inputValue()).toBe('Đặng Ngọc Ánh')
  })
})

test('a change of language changes every word of the frame in place', async () => {
  await using page = await openGallery(1440, 'light')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'My work' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await page.getByRole('complementary', { name: 'Rehearsal' }).isVisible()).toBe(true)
})

async function openGallery(width: number, colorScheme: 'light' | 'dark'): Promise<Page & AsyncDisposable> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    hasTouch: width < 720,
    isMobile: width < 720,
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** What axe finds against the rules of WCAG 2.1 AA, as rule and place. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const checked = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return checked.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`))
}
