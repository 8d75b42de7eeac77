import { expect, type Locator, type Page } from '@playwright/test'
import { enter, sit } from './seat.ts'

/** A year and the page through which one person after another acts in it. */
export type Desk = { readonly page: Page; readonly year: string }

/** Sits down as somebody and goes to a place. */
export async function as({ page, year }: Desk, person: string, path: string): Promise<void> {
  await sit(page, year, person)
  await enter(page, path)
}

/** Presses a button and waits until the page says that it is recorded. */
export async function doIt(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).last().click()
  await expect(page.getByText(said).first()).toBeVisible()
}

/** Fills fields by their labels; the first that bears the label, whether it must be filled or may. */
export async function fill(place: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await field(place, label).fill(text)
}

const field = (place: Page | Locator, label: string): Locator =>
  place
    .getByRole('textbox', { name: label, exact: true })
    .or(place.getByRole('textbox', { name: `${label} (` }))
    .first()

/** Marks the radio of that name in the group of that name. */
export async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check()
}

/** A file that the house takes as evidence. */
export async function attach(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(page.getByText(name)).toBeVisible()
}
