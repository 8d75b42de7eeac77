import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const WRITTEN = ['Nguyễn Thị Lan', '0912345678', 'Giai phong mat bang 12 ho']
const PATIENCE_MS = 60_000

test(
  'a workflow, an activity and a handler that break down over what people wrote leave none of it in the log, whatever its level',
  async () => {
    const script = fileURLToPath(new URL('fixtures/run-broken.ts', import.meta.url))
    const args = [script, process.env['TEMPORAL_ADDRESS'] ?? '', WRITTEN.join(' ')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, log] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])

    expect([child.exitCode, out]).toEqual([0, ''])
    for (const said of ['Failing workflow task', 'Activity failed', 'beside the log', 'no answer'])
      expect(log).toContain(said)
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow()
    for (const written of WRITTEN) expect(log).not.toContain(written)
  },
  PATIENCE_MS,
)
