import { basename, dirname, join, resolve } from 'node:path'
import type { Accounts } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { behindFile, kindOfHouse } from '@khoan-viec/db/house'
import { doubtOpen, openNotices } from '@khoan-viec/db/notice'
import type { Database } from '@khoan-viec/db/schema'
import { readIfPresent } from '@khoan-viec/ledger/store'
import type { NoticeActivities } from '@khoan-viec/workflows/deliver-notice'
import type { Kysely } from 'kysely'
import { keepNotices, type KeepNoticesOptions, type KeptNotices } from './keep-notices.ts'
import { createNoticeActivities } from './notices.activities.ts'
import type { NoticeWays } from './settings.ts'

export type Telling = {
  readonly activities: NoticeActivities
  keep(options: Omit<KeepNoticesOptions, 'gathering'>): KeptNotices
  close(): Promise<void>
}

/**
 * What a house needs to tell people anything; undefined in a rehearsal, which has no outbox, no activity that could send and
 * so no way to the world, whatever is set.
 */
export async function openTelling(
  db: Kysely<Database>,
  folder: string,
  ways: NoticeWays,
): Promise<Telling | undefined> {
  if (kindOfHouse(folder) !== 'LIVE') return undefined
  const data = dirname(dirname(resolve(folder)))
  const notices = await openNotices(folder)
  // Put back from a backup, it does not know what was sent since: better not at all than twice.
  if (await readIfPresent(behindFile(folder))) await doubtOpen(notices, new Date().toISOString())
  const accounts = openSqlite<Accounts>(join(data, 'accounts.db'), { readonly: true })
  const gathering = { db, notices, accounts, folder, house: basename(resolve(folder)), ways }
  return {
    activities: createNoticeActivities(gathering),
    keep: (options) => keepNotices({ ...options, gathering }),
    async close() {
      await Promise.all([notices.destroy(), accounts.destroy()])
    },
  }
}
