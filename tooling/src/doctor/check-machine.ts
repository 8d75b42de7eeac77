import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkClock, checkDisk } from '@khoan-viec/api/health'
import { checkDatabase } from '@khoan-viec/db/check'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { type Finding, ofHealth } from './finding.ts'

/** What all houses stand on: their folder, the disk, the clock, the accounts. `lastAt` is when something was last recorded. */
export async function checkMachine(data: string, lastAt: string | undefined): Promise<readonly Finding[]> {
  if (!existsSync(data)) {
    return [{ check: 'data', isSound: true, says: `${data} is not there yet; the first start makes it` }]
  }
  return [
    await checkWritable(data),
    ofHealth(await checkDisk(data)),
    ofHealth(checkClock({ lastAt })),
    ...(await checkAccounts(data)),
  ]
}

async function checkWritable(data: string): Promise<Finding> {
  try {
    await rm(await mkdtemp(join(data, '.doctor-')), { recursive: true })
    return { check: 'data', isSound: true, says: `${data} can be written` }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const next = {
      en: 'give the folder to the user under whom the system runs',
      vi: 'trao thư mục cho người dùng mà hệ thống chạy dưới tên',
    }
    return { check: 'data', isSound: false, says: `${data} cannot be written (${why})`, next }
  }
}

async function checkAccounts(data: string): Promise<readonly Finding[]> {
  const file = join(data, 'accounts.db')
  if (!existsSync(file)) return []
  const db = openSqlite<Database>(file, { readonly: true })
  try {
    const { counted, fault } = await checkDatabase(db)
    if (!fault) return [{ check: 'accounts', isSound: true, says: `${counted} pages hold together` }]
    const next = {
      en: 'restore accounts.db from a backup; the record does not depend on it',
      vi: 'khôi phục accounts.db từ bản sao lưu; hồ sơ không phụ thuộc vào tệp này',
    }
    return [{ check: 'accounts', isSound: false, says: 'accounts.db is damaged', next }]
  } finally {
    await db.destroy()
  }
}
