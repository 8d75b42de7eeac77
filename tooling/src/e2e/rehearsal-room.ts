import { expect, type Page } from '@playwright/test'
import { enter } from './seat.ts'
import { restOf } from './year.ts'
import { preparedYears } from './years.ts'

/** The year lies ahead of whoever just sat down: opens it at the door and takes the first seat with a press. */
export async function openAtTheDoor(page: Page, scenario: string, person: string): Promise<string> {
  await enter(page, '/sign-in')
  await page.getByRole('button', { name: 'Mở năm tập dượt mới' }).click()
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: scenario }) })
    .getByRole('button', { name: 'Dựng năm này' })
    .click()
  await expect(page).toHaveURL(/year=/, { timeout: 60_000 })
  const year = new URL(page.url()).searchParams.get('year') ?? ''
  await page.getByLabel('Tìm theo tên, chức vụ hoặc đơn vị').fill(person)
  await page.getByRole('button', { name: new RegExp(person) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  return year
}

/** Lets everybody act by the scenario through a day (as it is written in Vietnam), or to the year's end (`END`), from the room itself. */
export async function letOthersPlay(page: Page, year: string, until: string): Promise<void> {
  await enter(page, '/rehearsal')
  await page.getByRole('radio', { name: 'Mọi người làm theo kịch bản' }).check()
  if (until === 'END') await page.getByRole('button', { name: 'Chạy hết năm' }).click()
  else {
    await page.getByLabel('Đi đến ngày').fill(until)
    await page.getByRole('button', { name: 'Đi đến', exact: true }).click()
  }
  await expect(
    page
      .getByText('Đang đi đến ngày')
      .or(page.getByText('Năm đã diễn ra hết.'))
      .or(page.locator('.clock-day', { hasText: until }))
      .first(),
  ).toBeVisible()
  const state = await restOf(preparedYears().address, year)
  expect(state.stuck).toEqual([])
}
