import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import { openCollector } from '@khoan-viec/telemetry/testing'
import { markOf } from '@khoan-viec/telemetry/traces'
import { KEEP_STREAM, obey } from '@khoan-viec/workflows/keep-stream'
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client'
import { expect, test } from 'vitest'

const MINUTE_MS = 60_000
const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const address = process.env['TEMPORAL_ADDRESS'] ?? ''
const NAME = 'Trần Thị Vết Theo'
const UNIT = 'xã Theo Dõi Thử'
const ID = `20260101-000000-${randomUUID().slice(0, 8)}`
const STREAM = `organisation/${ID}`

const establish = {
  type: 'establish',
  unit: {
    code: 'theo-doi',
    name: UNIT,
    kind: 'COMMUNE',
    collective: UNIT,
    group: UNIT,
    superiors: {},
    from: '2020-01-01',
  },
  people: [{ id: 'vet-theo', name: NAME }],
  tenures: [],
}

test(
  'of a command the worker tells its collector the steps and queries it took, by names and times alone, under the mark of the request',
  async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-worker-traces-'))
    const folder = join(place.path, 'rehearsals', ID)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'rehearsal.json'), JSON.stringify({ id: ID, namespace: `khoan-viec-${ID}` }))
    const collector = await openCollector()
    const worker = spawn(process.execPath, [main], {
      // Its port is the API's, after which those of its metrics would follow; it opens none here.
      env: { ...process.env, KHOAN_VIEC_DATA: place.path, PORT: '4040', KHOAN_VIEC_TRACES: collector.address },
      stdio: 'ignore',
    })
    const ended = once(worker, 'exit')
    while (!existsSync(join(folder, 'ready'))) {
      expect(worker.exitCode, 'the worker has ended').toBeNull()
      await wait(50)
    }
    const requestId = randomUUID()
    await say(requestId, establish)
    // Refused: the unit is there.
    await expect(say(randomUUID(), establish)).rejects.toThrow()
    worker.kill('SIGTERM')
    await ended
    await collector.close()

    const spans = collector.spans()
    const recorded = spans.find(({ fields }) => fields['khoan_viec.request'] === markOf(requestId))
    expect(recorded).toMatchObject({
      name: 'step record',
      fields: { 'khoan_viec.step': 'record', 'khoan_viec.outcome': 'ok' },
    })
    const within = spans.filter(({ parentSpanId }) => parentSpanId === recorded?.spanId)
    expect(within.map(({ name }) => name)).toContain('query insert entry')
    expect(within.map(({ traceId }) => traceId)).toEqual(within.map(() => recorded?.traceId))
    // Whatever the worker asks of its own accord, such as whether there is something to sign, belongs to no trace.
    const steps = new Set(spans.filter(({ name }) => name.startsWith('step ')).map(({ spanId }) => spanId))
    const others = spans.filter(({ spanId }) => !steps.has(spanId))
    expect(
      others.filter(({ name, parentSpanId = '' }) => !name.startsWith('query ') || !steps.has(parentSpanId)),
    ).toEqual([])
    for (const written of [NAME, UNIT, requestId, STREAM, ID, 'vet-theo', 'theo-doi'])
      expect(collector.said().normalize('NFC')).not.toContain(written)
  },
  MINUTE_MS,
)

async function say(requestId: string, command: { readonly type: string }): Promise<unknown> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection, namespace: `khoan-viec-${ID}` })
  const startWorkflowOperation = new WithStartWorkflowOperation(KEEP_STREAM, {
    workflowId: STREAM,
    taskQueue: 'khoan-viec',
    args: [{ stream: STREAM, cycle: '-' }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  })
  const message = { requestId, actor: SYSTEM, clock: { kind: 'real', version: 0 }, command } as const
  try {
    return await client.workflow.executeUpdateWithStart(obey, { args: [message], startWorkflowOperation })
  } finally {
    await connection.close()
  }
}
