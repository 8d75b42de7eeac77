/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { listenForErrors, enter, settle, sit } from './seat.ts'
import { preparedYears } from './years.ts'

/** Every kind of person of the small year: each post at least once, and one person in two posts. */
const people = {
  'a secretary who sits on the committee': 'secretary-vinh',
  'a chairman': 'chairman-vinh',
  'one person in two posts': 'head-di',
  'a member in charge of an area': 'area-vinh',
  'a cell secretary': 'cell-1',
  'the chair': 'chair',
  'a committee member': 'deputy',
  'a member of the standing People’s Committee': 'town-deputy',
  'the secretariat': 'office',
  'the organisation board': 'organiser',
  'a verifier': 'verifier',
  'an area officer': 'area-officer',
  'an auditor': 'auditor',
}

for (const year of ['running', 'over'] as const) {
  test(`everybody enters every room of his in a year that is ${year}`, async ({ page }) => {
    const errors = listenForErrors(page)
    for (const [who, person] of Object.entries(people)) {
      await test.step(who, async () => {
        const before = errors.length
        await sit(page, preparedYears()[year], person)
        await enter(page, '/')
        const rooms = page.getByRole('navigation').first().getByRole('link')
        const names = await rooms.allTextContents()
        expect(names.length).toBeGreaterThan(4)
        for (const [index, name] of names.entries()) {
          if (name.includes('Khoán Việc') || name.includes('Bảng công khai')) continue
          await rooms.nth(index).click()
          await expect(rooms.nth(index)).toHaveAttribute('aria-current', 'page')
          await settle(page)
        }
        expect.soft(errors.slice(before), who).toEqual([])
      })
    }
    await enter(page, '/board')
    expect(errors).toEqual([])
  })
}

test('what the policy of content forbids is refused, and heard by every journey that listens', async ({ page }) => {
  const errors = listenForErrors(page)
  await enter(page, '/board')
  expect(errors).toEqual([])
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red"></p>'))
  await expect.poll(() => errors).toEqual([expect.stringContaining("style-src 'self'")])
})
