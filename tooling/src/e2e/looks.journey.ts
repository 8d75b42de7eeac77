/// <reference lib="dom" />
import { expect, test, type Page } from '@playwright/test'
import { contrast, everyRule, violationsOn } from './axe.ts'
import { enter, listenForErrors, sit } from './seat.ts'
import { preparedYears } from './years.ts'

const rooms = [
  '/',
  '/cycle',
  '/cycle/~open',
  '/register',
  '/units',
  '/units/quynh-vinh',
  '/units/hand-over/quynh-vinh%3ACHAIRMAN%3A2024-07-01',
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
  '/administration',
  '/administration?text=quynh',
  '/administration/quynh-vinh?on=2024-05-01',
  '/administration/~reorganise',
  '/administration/~people',
  '/administration/~national',
  '/administration/~status',
  '/delegations',
  '/notices',
  '/rehearsal',
  '/board',
  '/sign-in',
]

/** What an auditor opens besides. */
const roomsOfAuditor = [
  '/record',
  '/record?text=ket+nap&from=2024-03-01&to=2024-09-30',
  '/record/ket-nap',
  '/record?show=readings',
  '/record/compare',
  '/record/compare?from=2024-03-31&to=2024-09-30',
  '/record/compare?from=2024-03-31&to=2024-03-31',
  '/tasks/ket-nap?asOf=2024-06-01T00%3A00%3A00.000Z',
]

/** What the office opens besides. */
const roomsOfOffice = ['/rights', '/rights/tokens', '/rights/webhooks']

/** Each language at both widths: a room is opened at the first, and goes on at the second as a window that is drawn wider or a tablet turned. */
const looks = [
  { language: 'vi', widths: [390, 1440] },
  { language: 'en', widths: [1440, 390] },
] as const
const HEIGHT = 900

const TEN_MINUTES = 600_000

/** Above this Chromium calls a page unsteady. */
const UNSTEADY = 0.1

// They only look, and are the longest.
test.describe.configure({ mode: 'parallel' })

for (const { language, widths } of looks) {
  const [first, second] = widths
  test.describe(`${language}, ${first} and ${second} px`, () => {
    test.use({ viewport: { width: first, height: HEIGHT }, colorScheme: 'light', reducedMotion: 'reduce' })

    test('every room can be read by all, in light and dark, fits, and does not jump', async ({ page }) => {
      test.setTimeout(TEN_MINUTES)
      const errors = listenForErrors(page)
      await page.addInitScript((spoken) => localStorage.setItem('khoan-viec.language', spoken), language)
      await page.addInitScript(watchJumps)
      await sit(page, preparedYears().over, 'chair')
      const judge = async (room: string, width: number) => {
        const at = `${room} at ${width} px`
        expect.soft(await violationsOn(page, everyRule), `${at}: axe`).toEqual([])
        expect.soft(await overflowOf(page), `${at}: sideways scrolling`).toBeLessThanOrEqual(0)
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await violationsOn(page, contrast), `${at}: axe in the dark`).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      }
      const lookAt = (room: string) =>
        test.step(room, async () => {
          await page.setViewportSize({ width: first, height: HEIGHT })
          await enter(page, room)
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          expect.soft(await jumpsOf(page), `${room}: jumps`).toBeLessThan(UNSTEADY)
          await judge(room, first)
          await page.setViewportSize({ width: second, height: HEIGHT })
          await judge(room, second)
        })
      for (const room of rooms) await lookAt(room)
      await sit(page, preparedYears().over, 'auditor')
      for (const room of roomsOfAuditor) await lookAt(room)
      await sit(page, preparedYears().over, 'office')
      for (const room of roomsOfOffice) await lookAt(room)
      expect(errors).toEqual([])
    })
  })
}

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
