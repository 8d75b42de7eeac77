import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { openOrder, readOrdered } from '@khoan-viec/db/log'
import type { Database } from '@khoan-viec/db/schema'
import { createSigner, formatVkey, keySizeBytes } from '@khoan-viec/ledger/checkpoint'
import { openLog, publishVkeys } from '@khoan-viec/ledger/store'
import type { Town } from './open-town.ts'

const MOST = 10_000

/** Orders and signs a town's record as a worker would; answers with the key that verifies it. */
export async function signLog({ data, folder, id }: Town): Promise<string> {
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await (await openOrder(db)).take(MOST)
  const bodies = await readOrdered(db, 0, MOST)
  await db.destroy()
  const key = createSigner(`test.invalid/rehearsal/${id}`, new Uint8Array(keySizeBytes).fill(7))
  const source = {
    async *entriesFrom(index: number) {
      for (const body of bodies.slice(index)) yield new TextEncoder().encode(body)
    },
  }
  const places = { folder: join(folder, 'log'), keptFolder: join(data, 'checkpoints', id) }
  await (await openLog({ ...places, signers: [key], source })).publish()
  await publishVkeys(folder, [key])
  return formatVkey(key)
}
