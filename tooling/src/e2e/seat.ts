import { expect, type Page } from '@playwright/test'
import { preparedYears } from './years.ts'

/** Takes a seat without the door: one press more or less is tried in a journey of its own. */
export async function sit(page: Page, rehearsal: string, person: string): Promise<void> {
  const { address } = preparedYears()
  const answer = await page.request.post(`${address}/auth/seat/take`, {
    data: { rehearsal, person },
    headers: { origin: address },
  })
  expect(answer.ok(), `${person} may sit`).toBe(true)
}

/** Opens a room and waits until it shows what it has: a heading, and nothing on its way. */
export async function enter(page: Page, path: string): Promise<void> {
  await page.goto(`${preparedYears().address}${path}`)
  await settle(page)
}

/** The page has its heading and holds no place for anything still to come. */
export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

/** What a page complains of while it is used. */
export function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  return errors
}
