import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Accounts, migrateAccounts, saveWebhook } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { recordUnits } from '@khoan-viec/db/testing'
import { Client, Connection } from '@temporalio/client'
import { pino } from 'pino'
import { keepEvents } from '../keep-events.ts'

const SECRET_BASE64 = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo='
export const SECRET = `whsec_${SECRET_BASE64}`
const script = fileURLToPath(new URL('../fixtures/tell.ts', import.meta.url))

/** A house of so many entries whose office wants an address told, with a worker that can be killed. */
export async function openToldHouse(entries: number, waitsMs: readonly number[]) {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-told-'))
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await migrateRecord(db)
  await recordUnits(db, entries)
  const accounts = openSqlite<Accounts>(join(folder, 'accounts.db'))
  await migrateAccounts(accounts)
  const connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' })
  const taskQueue = randomUUID()
  const log = pino({ level: 'silent' })
  const kept = keepEvents({
    accounts: () => accounts,
    house: 'house',
    client: new Client({ connection }),
    taskQueue,
    log,
    waitsMs,
  })
  let running: ChildProcess | undefined
  const id = randomUUID()

  return {
    db,
    accounts,
    folder,
    id,
    async want(url: string, kinds: readonly string[] = ['organisation']) {
      const about = { rehearsal: 'house', person: 'office', made_at: '2026-01-01T00:00:00.000Z', after: 0, round: 0 }
      await saveWebhook(accounts, { id, url, kinds: JSON.stringify(kinds), secret: SECRET, ...about })
    },
    more: (count: number, from: number) => recordUnits(db, count, { from }),
    start() {
      running = spawn(process.execPath, [script, folder, taskQueue], { stdio: 'ignore', env: process.env })
    },
    async kill() {
      const dying = running
      if (!dying || dying.exitCode !== null) return
      const gone = once(dying, 'exit')
      dying.kill('SIGKILL')
      await gone
    },
    async [Symbol.asyncDispose]() {
      await kept.stop()
      await this.kill()
      await connection.close()
      await db.destroy()
      await accounts.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
