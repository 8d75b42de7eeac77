import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { findLastEntry } from '@khoan-viec/db/entry'
import { liveData } from '@khoan-viec/db/house'
import type { Database } from '@khoan-viec/db/schema'
import { findHouse } from '../log/find-house.ts'
import { listRecords } from '../log/list-records.ts'
import { checkBackup } from './check-backup.ts'
import { checkMachine } from './check-machine.ts'
import { checkRecord } from './check-record.ts'
import type { Finding } from './finding.ts'

/** Looks at the machine, and at every house or the one that is named. @throws WrongCall when there is none of that name */
export async function examine(data: string, cycle: string | undefined): Promise<readonly Finding[]> {
  const folders =
    cycle === undefined ? (await listRecords(data)).map(({ folder }) => folder) : [await findHouse(data, cycle)]
  const last = await findLastMoment(folders)
  const findings = [...(await checkMachine(data, last))]
  const live = liveData(data)
  if (existsSync(live)) findings.push(...(await checkMachine(live, last)), await checkBackup(live))
  for (const folder of folders) findings.push(...(await checkRecord(folder)))
  return findings
}

/** When something was last recorded in any of the houses, in real time. */
async function findLastMoment(folders: readonly string[]): Promise<string | undefined> {
  const moments = await Promise.all(folders.map(lastMomentOf))
  return moments
    .filter((moment) => moment !== undefined)
    .toSorted()
    .at(-1)
}

async function lastMomentOf(folder: string): Promise<string | undefined> {
  const db = openSqlite<Database>(join(folder, 'record.db'), { readonly: true })
  try {
    return (await findLastEntry(db))?.at_real
  } catch {
    // A record that cannot be read is found by its own check.
    return undefined
  } finally {
    await db.destroy()
  }
}
