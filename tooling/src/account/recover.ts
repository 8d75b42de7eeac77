import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeLink } from '@khoan-viec/api/accounts'
import {
  type Accounts,
  AT_MACHINE,
  findHolderCalled,
  type Holder,
  listHolders,
  saveAccountAct,
  saveLink,
} from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Kysely } from 'kysely'

const GOOD_MS = 24 * 3_600_000
/** Names that are told to whoever mistypes one. */
const NAMES_MOST = 20

/** No account is entered under that name; the message says which there are. */
export class NoSuchAccount extends Error {}

/**
 * Lines with a one-time link by which the account's owner sets a new password, as two people of the secretariat would have
 * made it. `data` is the live system's own directory. That it was made stands in the log of accounts before it is told.
 * @throws NoSuchAccount
 */
export async function recover(data: string, address: string, username: string): Promise<readonly string[]> {
  const file = join(data, 'accounts.db')
  if (!existsSync(file)) throw new NoSuchAccount('Nobody has an account yet.')
  const db = openSqlite<Accounts>(file)
  try {
    const holder = await findHolderCalled(db, username.trim().toLowerCase())
    if (!holder) throw new NoSuchAccount(await nobodyCalled(db, username))
    return await makeRecovery(db, address, holder)
  } finally {
    await db.destroy()
  }
}

async function makeRecovery(db: Kysely<Accounts>, address: string, { person, username }: Holder) {
  const { token, hash } = makeLink()
  const now = Date.now()
  const made_at = new Date(now).toISOString()
  await saveAccountAct(db, { at: made_at, by: AT_MACHINE, person, act: 'RECOVERY_AT_MACHINE' })
  const expires_at = new Date(now + GOOD_MS).toISOString()
  await saveLink(db, { hash, kind: 'RECOVERY', person, made_by: AT_MACHINE, made_at, expires_at })
  return [
    `Give this link to whoever owns the account ${username}, and to nobody else; it works once, until this time tomorrow.`,
    'It sets a new password and removes code app, passkeys, linked identity and sessions. The log of accounts tells of it.',
    `${address}/join#${token}`,
  ]
}

async function nobodyCalled(db: Kysely<Accounts>, username: string): Promise<string> {
  const names = (await listHolders(db)).map((each) => each.username)
  const known = names.length > NAMES_MOST ? `${names.length} others` : names.join(', ')
  return `No account is entered under the name ${username}. There are: ${known || 'none'}`
}
