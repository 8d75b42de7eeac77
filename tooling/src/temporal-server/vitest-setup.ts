import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTemporalServer } from './start-server.ts'

/** For `globalSetup`: tests find a Temporal server in TEMPORAL_ADDRESS, the given one or one of their own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TEMPORAL_ADDRESS']) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-temporal-'))
  const server = await startTemporalServer({ dataFile: join(folder, 'temporal.db'), log: join(folder, 'temporal.log') })
  process.env['TEMPORAL_ADDRESS'] = server.address
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
