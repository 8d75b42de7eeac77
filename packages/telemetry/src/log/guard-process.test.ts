import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('fixtures/break-down.ts', import.meta.url))
const WRITTEN = 'Nguyễn Thị Lan 0912345678'

test.each([
  ['rejection', 1],
  ['exception', 1],
  ['start', 1],
  ['broken-thread', 1],
  ['warning', 0],
  ['console', 0],
  ['thread', 0],
])('of a %s the log has a line, and nothing of what it was about', async (way, code) => {
  const child = spawn(process.execPath, [script, way, WRITTEN], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, log] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])

  expect([child.exitCode, out]).toEqual([code, 'ready\n'])
  const lines = log
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toContainEqual(expect.objectContaining({ level: code === 0 ? 'warn' : 'fatal', part: 'api' }))
  for (const part of WRITTEN.split(' ')) expect(log).not.toContain(part)
})
