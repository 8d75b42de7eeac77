import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { expect, test } from 'vitest'
import { startTemporalServer } from './index.ts'

test('a server keeps what it was told in its file, answers on the loopback address, and is gone after stop', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-server-'))
  const options = { dataFile: join(folder, 'state', 'temporal.db'), log: join(folder, 'logs', 'temporal.log') }

  const first = await startTemporalServer(options)
  expect(first.address).toMatch(/^127\.0\.0\.1:\d+$/)
  const started = await withClient(first.address, (client) =>
    client.workflow.start('anything', { taskQueue: 'nobody-listens', workflowId: 'kept' }),
  )
  await first.stop()
  await expect(Connection.connect({ address: first.address, connectTimeout: 500 })).rejects.toThrow()

  const second = await startTemporalServer(options)
  const found = await withClient(second.address, (client) => client.workflow.getHandle('kept').describe())
  await second.stop()

  expect(found.runId).toBe(started.firstExecutionRunId)
  expect(existsSync(options.log)).toBe(true)
  await rm(folder, { recursive: true, force: true })
})

async function withClient<T>(address: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await ask(new Client({ connection }))
  } finally {
    await connection.close()
  }
}
