import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { greetFirst } from './greet-first.ts'

test('the link of the first administrator is said on a screen, and never in a journal', async () => {
  const data = mkdtempSync(join(tmpdir(), 'khoan-viec-first-'))
  onTestFinished(() => rmSync(data, { recursive: true }))

  const journal = await greetFirst(data, 'https://khoan-viec.example.gov.vn', { JOURNAL_STREAM: '8:1' })
  expect(journal.join()).toContain('account first-administrator')
  expect(journal.join()).not.toContain('#')
  expect(existsSync(join(data, 'first-administrator.json'))).toBe(false)

  const screen = await greetFirst(data, 'https://khoan-viec.example.gov.vn', {})
  expect(screen.at(-1)).toMatch(/^https:\/\/khoan-viec\.example\.gov\.vn\/join#/)
})
