import { existsSync } from 'node:fs'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDatabase } from '@khoan-viec/db/check'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import type { Finding } from './finding.ts'

const GIGABYTE = 1_000_000_000
const CLOCK_SLACK_MS = 60_000

/** Free bytes below which a year is not begun with an easy mind. */
const FREE_LEAST_BYTES = GIGABYTE

/** What all houses stand on: their folder, the disk, the clock, the accounts. `lastAt` is when something was last recorded. */
export async function checkMachine(data: string, lastAt: string | undefined): Promise<readonly Finding[]> {
  if (!existsSync(data)) {
    return [{ check: 'data', isSound: true, says: `${data} is not there yet; the first start makes it` }]
  }
  return [await checkWritable(data), await checkDisk(data), checkClock(lastAt), ...(await checkAccounts(data))]
}

async function checkWritable(data: string): Promise<Finding> {
  try {
    await rm(await mkdtemp(join(data, '.doctor-')), { recursive: true })
    return { check: 'data', isSound: true, says: `${data} can be written` }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const next = 'give the folder to the user under whom the system runs'
    return { check: 'data', isSound: false, says: `${data} cannot be written (${why})`, next }
  }
}

async function checkDisk(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(data)
  const free = bavail * bsize
  const says = `${(free / GIGABYTE).toFixed(1)} GB free`
  if (free >= FREE_LEAST_BYTES) return { check: 'disk', isSound: true, says }
  return { check: 'disk', isSound: false, says, next: 'make room: what cannot be written is not recorded' }
}

function checkClock(lastAt: string | undefined): Finding {
  const now = Date.now()
  const says = `it is ${new Date(now).toISOString()}`
  if (lastAt === undefined || Date.parse(lastAt) <= now + CLOCK_SLACK_MS) return { check: 'clock', isSound: true, says }
  const next = 'set the clock of this machine right, for real time goes into every entry'
  return { check: 'clock', isSound: false, says: `${says}, but something was recorded at ${lastAt}`, next }
}

async function checkAccounts(data: string): Promise<readonly Finding[]> {
  const file = join(data, 'accounts.db')
  if (!existsSync(file)) return []
  const db = openSqlite<Database>(file, { readonly: true })
  try {
    const { counted, fault } = await checkDatabase(db)
    if (!fault) return [{ check: 'accounts', isSound: true, says: `${counted} pages hold together` }]
    const next = 'restore accounts.db from a backup; the record does not depend on it'
    return [{ check: 'accounts', isSound: false, says: 'accounts.db is damaged', next }]
  } finally {
    await db.destroy()
  }
}
