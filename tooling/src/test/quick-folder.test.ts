import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeQuickFolder } from './quick-folder.ts'

test('is made where there is room, and may be entered by everybody', async () => {
  const memory = await mkdtemp(join(tmpdir(), 'khoan-viec-memory-'))
  const folder = (await makeQuickFolder(memory, 1)) ?? ''
  expect(folder.startsWith(memory)).toBe(true)
  expect((await stat(folder)).mode & 0o777).toBe(0o755)
  await rm(memory, { recursive: true })
})

test('is not made where there is too little room, or no such place', async () => {
  expect(await makeQuickFolder(tmpdir(), Number.MAX_SAFE_INTEGER)).toBeUndefined()
  expect(await makeQuickFolder(join(tmpdir(), 'khoan-viec-nowhere'), 1)).toBeUndefined()
})
