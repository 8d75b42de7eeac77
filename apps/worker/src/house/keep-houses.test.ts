import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { NativeConnection } from '@temporalio/worker'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { keepHouses } from './keep-houses.ts'

const MINUTE_MS = 60_000
const silent = pino({ level: 'silent' })

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

test(
  'two houses made in the same second both open, and a damaged one beside them keeps nobody out',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-houses-'))
    const ids = ['20260101-000000-a', '20260101-000000-b'].map((id) => `${id}${process.pid}`)
    await mkdir(join(folder, '20250101-000000-damaged'))
    await writeFile(join(folder, '20250101-000000-damaged', 'rehearsal.json'), '{}')
    for (const id of ids) {
      await mkdir(join(folder, id))
      await writeFile(join(folder, id, 'rehearsal.json'), JSON.stringify({ id, namespace: `khoan-viec-${id}` }))
    }
    const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
    const stopping = new AbortController()
    const keeping = keepHouses({ folder, connection, log: silent, signal: stopping.signal, ways: { origin: '' } })
    try {
      while (!(await Promise.all(ids.map((id) => isThere(join(folder, id, 'ready'))))).every(Boolean)) await wait(100)
      expect(await Promise.all(ids.map((id) => isThere(join(folder, id, 'record.db'))))).toEqual([true, true])
    } finally {
      stopping.abort()
      await keeping
      await connection.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
  MINUTE_MS,
)
