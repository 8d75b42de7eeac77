import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { turnLog } from './turn-log.ts'

test('a log is set aside only once it is past its limit, and a missing one is no matter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const log = join(folder, 'api.log')
  turnLog(log, 4)
  writeFileSync(log, '1234')
  turnLog(log, 4)
  expect(existsSync(`${log}.old`)).toBe(false)

  writeFileSync(log, '12345')
  turnLog(log, 4)

  expect(existsSync(log)).toBe(false)
  expect(readFileSync(`${log}.old`, 'utf8')).toBe('12345')
})
