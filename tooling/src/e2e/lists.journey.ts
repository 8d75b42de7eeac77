/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { look } from './live-house.ts'
import { enter, listenForErrors, sit } from './seat.ts'
import { preparedYears } from './years.ts'

/** Rooms, of which year and who looks, and the lists that can be taken away there. */
const rooms = [
  ['over', 'chair', '/cycle', ['calendar']],
  ['over', 'chair', '/units', ['units']],
  ['over', 'chair', '/units/quynh-vinh', ['unitTasks', 'posts', 'levels', 'handovers', 'cells']],
  ['over', 'chair', '/tasks/ket-nap?tab=history', ['history']],
  ['over', 'chair', '/meetings', ['meetings']],
  ['over', 'chair', '/meetings/hop-1', ['agenda']],
  ['over', 'chair', '/contracts', ['tasks']],
  ['over', 'chair', '/follow-up', ['followUp']],
  ['over', 'chair', '/grading', ['grades']],
  ['over', 'office', '/board', ['boards']],
  ['over', 'office', '/administration', ['tree']],
  ['over', 'office', '/administration?text=quynh', ['tree']],
  ['over', 'office', '/administration/quynh-vinh?on=2024-05-01', ['tenures']],
  ['over', 'auditor', '/record', ['entries']],
  ['over', 'auditor', '/record?stream=task%2Fket-nap', ['life']],
  ['over', 'auditor', '/record?show=readings', ['readings']],
  ['over', 'auditor', '/record/compare?from=2024-03-31&to=2024-09-30', ['changes']],
  ['running', 'secretary-vinh', '/', ['todos']],
] as const

const TEN_MINUTES = 600_000
const SOON_MS = 1_000
const control = (page: Page, list: string, ending: string) =>
  page.locator(`.take-list a[href^="/lists/${list}.${ending}?"]`).first()

test('every list has the same control below it', async ({ page }) => {
  test.setTimeout(TEN_MINUTES)
  const errors = listenForErrors(page)
  let sits = ''
  for (const [year, person, room, lists] of rooms) {
    await test.step(`${year} ${person} ${room}`, async () => {
      if (sits !== `${year} ${person}`) await sit(page, preparedYears()[year], person)
      sits = `${year} ${person}`
      await enter(page, room)
      for (const list of lists) {
        for (const ending of ['xlsx', 'csv'])
          await expect.soft(control(page, list, ending), `${list}.${ending}`).toHaveCount(1)
        const href = await control(page, list, 'csv').getAttribute('href', { timeout: SOON_MS })
        const answer = await page.request.get(`${preparedYears().address}${href}`)
        expect.soft(answer.status(), list).toBe(200)
        expect.soft((await answer.text()).trimEnd().split('\r\n').length, `rows of ${list}`).toBeGreaterThan(1)
      }
      await look(page, `list-${lists[0]}${room.includes('text=') ? '-found' : ''}`)
    })
  }
  expect(errors).toEqual([])
})

test('by keyboard alone one takes what one has filtered, and its name says what and of which day', async ({ page }) => {
  await sit(page, preparedYears().over, 'chair')
  await enter(page, '/units?kind=WARD&sort=-name')
  const waiting = page.waitForEvent('download')
  await control(page, 'units', 'csv').focus()
  await page.keyboard.press('Enter')
  const taken = await waiting
  expect(taken.suggestedFilename()).toMatch(/^Đơn vị \d{4}-\d{2}-\d{2}\.csv$/)
  const lines = (await readFile(await taken.path(), 'utf8')).trimEnd().split('\r\n').slice(1)
  const shown = await page.getByRole('table').locator('tbody tr td:first-child, tbody tr th').allTextContents()
  expect(lines.map((line) => line.split('","')[0]?.replace('"', ''))).toEqual(
    shown.map((name) => expect.stringContaining(name.trim().slice(0, 6))),
  )
})
