import { readFile } from 'node:fs/promises'
import { everyRight, readings } from '@khoan-viec/domain/access'
import { posts } from '@khoan-viec/domain/organisation'
import { terms } from '@khoan-viec/words/vi'
import { expect, test } from 'vitest'
import { rightsPage } from './page.ts'

test('the page on rights is committed as the rules have it', async () => {
  expect(await readFile(new URL('../../../docs/rights.md', import.meta.url), 'utf8')).toBe(rightsPage())
})

test('it leaves out no act, no reading and no post', () => {
  const page = rightsPage()
  for (const { command } of everyRight) expect(page).toContain(`(\`${command}\`)`)
  for (const post of posts) expect(page).toContain(`### ${terms.post[post]} ·`)
  expect(Object.keys(readings).length).toBeGreaterThan(15)
  expect(page).not.toContain('undefined')
})
