import { findLastEntry } from '@khoan-viec/db/entry'
import { HEARTBEAT_MS, readHeartbeat } from '@khoan-viec/db/heartbeat'
import { isUpToDate } from '@khoan-viec/db/migrations'
import type { HealthFinding } from '@khoan-viec/protocol/health'
import { sql } from 'kysely'
import type { Services } from '../trpc/index.ts'
import { sound, trouble } from './finding.ts'
import { within } from './within.ts'

/** Longer than any of these takes where all is well. */
const PATIENCE_MS = 2_000
/** A beat may be written late on a machine that is busy. */
const SILENT_AFTER_MS = 4 * HEARTBEAT_MS
const SECOND_MS = 1_000

export type Parts = Pick<Services, 'data' | 'houses' | 'accounts' | 'engine'>

/** Accounts and the newest record answer a question. */
export async function checkDatabases({ accounts, houses }: Parts): Promise<HealthFinding> {
  const faulty = (file: string) => trouble('database', 'database-unreadable', { file })
  const ofAccounts = async () => {
    await sql`select count(*) from draft`.execute(accounts)
    return sound('database', 'database-read')
  }
  const found = await within(PATIENCE_MS, ofAccounts, faulty('accounts.db'))
  if (!found.isSound) return found
  const ofRecord = async () => {
    const house = await houses.newest()
    if (house) await findLastEntry(house.db)
    return found
  }
  return within(PATIENCE_MS, ofRecord, faulty('record.db'))
}

/** The newest record's tables are those of this code: older while the worker has not opened it, newer after a step back. */
export async function checkMigrations({ houses }: Parts): Promise<HealthFinding> {
  const differs = trouble('migrations', 'migrations-differ')
  const ask = async () => {
    const house = await houses.newest()
    return !house || (await isUpToDate(house.db)) ? sound('migrations', 'migrations-equal') : differs
  }
  return within(PATIENCE_MS, ask, differs)
}

export async function checkEngine({ engine }: Pick<Parts, 'engine'>): Promise<HealthFinding> {
  const isThere = await within(PATIENCE_MS, () => engine.isThere(), false)
  return isThere ? sound('engine', 'engine-there') : trouble('engine', 'engine-away')
}

/** The worker was heard from, and keeps open what it should. */
export async function checkWorker({ data }: Pick<Parts, 'data'>, now = Date.now()): Promise<HealthFinding> {
  const beat = await within(PATIENCE_MS, () => readHeartbeat(data), undefined)
  if (!beat) return trouble('worker', 'worker-silent')
  if (now - Date.parse(beat.at) > SILENT_AFTER_MS) return trouble('worker', 'worker-silent', { at: beat.at })
  if (beat.shut > 0) return trouble('worker', 'house-shut', { count: beat.shut })
  return sound('worker', 'worker-heard', { seconds: Math.max(0, Math.round((now - Date.parse(beat.at)) / SECOND_MS)) })
}
