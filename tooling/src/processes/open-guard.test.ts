import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { findMarked } from './marked.ts'
import { openGuard } from './open-guard.ts'
import { hasExited, stopProcess } from './stop-process.ts'

test('when the parent is killed, what it started and what that started is ended and the folders are removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-guard-'))
  const script = fileURLToPath(new URL('./fixtures/start-and-wait.ts', import.meta.url))
  const parent = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [marker] = await once(createInterface(parent.stdout), 'line')
  await vi.waitFor(() => expect(findMarked(marker).length).toBeGreaterThanOrEqual(2), { timeout: 10_000 })

  parent.kill('SIGKILL')

  await vi.waitFor(() => expect(findMarked(marker)).toEqual([]), { timeout: 20_000 })
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 5_000 })
})

test('closing a guard ends what is still running', async () => {
  const guard = openGuard()
  const child = guard.start('sleep', ['600'], { stdio: 'ignore' })

  await guard.close()

  expect(hasExited(child)).toBe(true)
  expect(findMarked(guard.marker)).toEqual([])
})

test('two guards know only their own', async () => {
  await using mine = openGuard()
  await using other = openGuard()
  const kept = mine.start('sleep', ['600'], { stdio: 'ignore' })

  await other.close()

  expect(hasExited(kept)).toBe(false)
})

test('a process that does not listen is killed in the end', async () => {
  await using guard = openGuard()
  const deaf = guard.start('sh', ['-c', `trap '' TERM; echo deaf; while :; do sleep 60; done`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(deaf.stdout ?? deaf, 'data')

  await stopProcess(deaf, 100)

  expect(deaf.signalCode).toBe('SIGKILL')
})
