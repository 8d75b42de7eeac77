import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findMarked } from '../processes/marked.ts'
import { findFreePort, portObstacle } from '../processes/ports.ts'
import { readRunning } from '../system/running-file.ts'

const PATIENCE_MS = 240_000
const root = fileURLToPath(new URL('../../../', import.meta.url))

test(
  'a second start says that one runs, a busy PORT is answered with a free one, and SIGTERM leaves nothing behind',
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'khoan-viec-starts-'))
    const port = await findFreePort()
    const first = start(data, port)
    const lines = await untilAddress(first)
    expect(lines.at(-1)).toBe(`http://localhost:${port}`)
    expect(lines.join('\n')).toContain('Bí thư')
    const marker = readRunning(data)?.marker ?? ''
    expect(findMarked(marker).length).toBeGreaterThanOrEqual(3)

    const second = await complaintOf(start(data, await findFreePort()))
    expect(second).toEqual({ code: 1, complaint: `Already running on ${data}, at http://localhost:${port}.` })

    const elsewhere = await mkdtemp(join(tmpdir(), 'khoan-viec-starts-'))
    const third = await complaintOf(start(elsewhere, port))
    expect(third).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(`^Port ${port} is in use. Port \\d+ is free.$`),
    })
    expect(await portObstacle(Number(/Port (\d+) is free/.exec(third.complaint)?.[1]))).toBeUndefined()

    first.kill('SIGTERM')
    expect(await once(first, 'exit')).toEqual([0, null])
    expect(findMarked(marker)).toEqual([])
    expect(await portObstacle(port)).toBeUndefined()
    await Promise.all([data, elsewhere].map((folder) => rm(folder, { recursive: true, force: true })))
  },
  PATIENCE_MS,
)

function start(data: string, port: number) {
  const { TEMPORAL_ADDRESS: _given, PATH, ...env } = process.env
  return spawn(process.execPath, [join(root, 'tooling/src/start/main.ts')], {
    env: { ...env, PATH: `${join(root, 'node_modules/.bin')}:${PATH}`, KHOAN_VIEC_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function untilAddress(child: ReturnType<typeof start>): Promise<readonly string[]> {
  const lines: string[] = []
  child.stderr.resume()
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line.startsWith('http')) break
  }
  return lines
}

/** Its exit code, and the last line of what it complains about. */
async function complaintOf(child: ChildProcess): Promise<{ code: number | null; complaint: string }> {
  const said = child.stderr ? text(child.stderr) : Promise.resolve('')
  await once(child, 'close')
  return { code: child.exitCode, complaint: (await said).trim().split('\n').at(-1) ?? '' }
}
