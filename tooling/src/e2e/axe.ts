/// <reference lib="dom" />
import type { Page } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** The rules of WCAG 2.2, levels A and AA. */
export const everyRule: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** What another scheme can change. */
export const contrast: RunOnly = { type: 'rule', values: ['color-contrast'] }

/** Runs axe inside the page as it now stands. */
export async function violationsOn(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return await page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  }, runOnly)
}
