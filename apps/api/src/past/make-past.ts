import { copyFile, rename, rm } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { replay } from '@khoan-viec/db/projection'
import type { Database } from '@khoan-viec/db/schema'
import type { Answer, Order } from './workshop.ts'

/** The thread of `openWorkshop`. */
parentPort?.on('message', (order: Order) => {
  void make(order)
    .then((): Answer => ({}))
    .catch((error: unknown): Answer => ({ fault: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }))
    .then((answer) => parentPort?.postMessage(answer))
})

async function make({ source, base, stops }: Order): Promise<void> {
  const record = openSqlite<Database>(source, { readonly: true })
  try {
    let earlier = base
    for (const { entry, file } of stops) {
      const half = `${file}.half`
      await rm(half, { force: true })
      if (earlier !== undefined) await copyFile(earlier, half)
      const past = openSqlite<Database>(half)
      try {
        if (earlier === undefined) await migrateRecord(past)
        await replay(record, past, entry)
      } finally {
        await past.destroy()
      }
      await rename(half, file)
      earlier = file
    }
  } finally {
    await record.destroy()
  }
}
