import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { takeLock } from '@khoan-viec/db/lock'
import { expect, test } from 'vitest'
import { openGuard } from '../processes/open-guard.ts'
import { waitForLock } from './hold-lock.ts'

test('a lock has one holder, and is free again once released', async () => {
  await using folder = await aFolder()
  const first = takeLock(folder.file)

  expect(first).toBeDefined()
  expect(takeLock(folder.file)).toBeUndefined()

  first?.release()
  expect(takeLock(folder.file)).toBeDefined()
})

test('another process cannot take a held lock, and a killed holder leaves nothing stale', async () => {
  await using folder = await aFolder()
  await using guard = openGuard()
  const holder = guard.start(process.execPath, [script, folder.file], { stdio: ['ignore', 'pipe', 'ignore'] })
  expect(await once(createInterface(holder.stdout ?? process.stdin), 'line')).toEqual(['held'])
  expect(takeLock(folder.file)).toBeUndefined()

  const waiting = waitForLock(folder.file, () => void holder.kill('SIGKILL'))

  expect(await waiting).toBeDefined()
})

const script = fileURLToPath(new URL('./fixtures/hold.ts', import.meta.url))

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-lock-'))
  return {
    file: join(folder, 'inner', 'the.lock'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
