import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFirstLink } from '@khoan-viec/api/accounts'
import { type Accounts, hasHolders } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'

/**
 * Lines with a new one-time link for the first administrator; undefined once anybody has an account. `data` is the live
 * system's own directory. What is printed here is nowhere else: the link's hash alone is kept.
 */
export async function inviteFirst(data: string, address: string): Promise<readonly string[] | undefined> {
  if (await hasAdministrator(data)) return undefined
  const token = await makeFirstLink(data)
  return [
    'Nobody has an account yet. Open this link to set the system up; it works once, until this time tomorrow:',
    `${address}/join#${token}`,
  ]
}

/** Whether anybody has an account. `data` is the live system's own directory. */
export async function hasAdministrator(data: string): Promise<boolean> {
  const file = join(data, 'accounts.db')
  if (!existsSync(file)) return false
  const db = openSqlite<Accounts>(file, { readonly: true })
  try {
    return await hasHolders(db)
  } finally {
    await db.destroy()
  }
}
