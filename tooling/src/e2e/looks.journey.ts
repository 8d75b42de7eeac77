/// <reference lib="dom" />
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { enter, listenForErrors, sit } from './seat.ts'
import { preparedYears } from './years.ts'

const rooms = [
  '/',
  '/cycle',
  '/register',
  '/units',
  '/units/quynh-vinh',
  '/tasks/ket-nap',
  '/tasks/ket-nap?tab=progress',
  '/tasks/ket-nap?tab=history',
  '/meetings',
  '/meetings/hop-1',
  '/contracts',
  '/contracts/ket-nap',
  '/follow-up',
  '/acceptance',
  '/grading',
  '/grading/2024%3Aquynh-vinh',
  '/record',
  '/record?stream=task%2Fket-nap',
  '/rehearsal',
  '/board',
  '/sign-in',
]

/** Both widths, both schemes, both languages, each with each at least once. */
const looks = [
  { width: 390, colorScheme: 'light', language: 'vi' },
  { width: 390, colorScheme: 'dark', language: 'en' },
  { width: 1440, colorScheme: 'light', language: 'en' },
  { width: 1440, colorScheme: 'dark', language: 'vi' },
] as const

/** The rules of WCAG 2.2, levels A and AA. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const TEN_MINUTES = 600_000

/** Above this Chromium calls a page unsteady. */
const UNSTEADY = 0.1

for (const { width, colorScheme, language } of looks) {
  test.describe(`${width} px, ${colorScheme}, ${language}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })

    test('every room can be read by all, fits, and does not jump', async ({ page }) => {
      test.setTimeout(TEN_MINUTES)
      const errors = listenForErrors(page)
      await page.addInitScript((spoken) => localStorage.setItem('khoan-viec.language', spoken), language)
      await page.addInitScript(watchJumps)
      await sit(page, preparedYears().over, 'chair')
      for (const room of rooms) {
        await test.step(room, async () => {
          await enter(page, room)
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze()
          expect.soft(violations.map(tellViolation), `${room}: axe`).toEqual([])
          expect.soft(await overflowOf(page), `${room}: sideways scrolling`).toBeLessThanOrEqual(0)
          expect.soft(await jumpsOf(page), `${room}: jumps`).toBeLessThan(UNSTEADY)
        })
      }
      expect(errors).toEqual([])
    })
  })
}

const tellViolation = ({ id, nodes }: { id: string; nodes: readonly { html: string }[] }): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`

const jumpsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['jumps'] ?? 0))

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Adds up how far things moved by themselves. Runs in the page before anything of it. */
function watchJumps(): void {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) sum += Number(entry.value)
    document.documentElement.dataset['jumps'] = String(sum)
  }).observe({ type: 'layout-shift', buffered: true })
}
