import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkBackup } from '@khoan-viec/api/health'
import { openSqlite } from '@khoan-viec/db/connection'
import { findLastEntry } from '@khoan-viec/db/entry'
import { liveData } from '@khoan-viec/db/house'
import type { Database } from '@khoan-viec/db/schema'
import { findHouse } from '../log/find-house.ts'
import { listRecords } from '../log/list-records.ts'
import { askClock } from './ask-clock.ts'
import { checkMachine } from './check-machine.ts'
import { checkRecord } from './check-record.ts'
import { checkRunning } from './check-running.ts'
import { type Finding, ofHealth } from './finding.ts'

/** Looks at the machine, at what runs, and at every house or the one that is named; at the clock of an address as well, if there is one. @throws WrongCall when there is none of that name */
export async function examine(data: string, cycle: string | undefined, clock?: string): Promise<readonly Finding[]> {
  const folders =
    cycle === undefined ? (await listRecords(data)).map(({ folder }) => folder) : [await findHouse(data, cycle)]
  const last = await findLastMoment(folders)
  const findings = [...(await checkMachine(data, last))]
  if (existsSync(data)) findings.push(...(await checkRunning(data, 'REHEARSAL')))
  const live = liveData(data)
  if (existsSync(live)) {
    findings.push(...(await checkMachine(live, last)), ...(await checkRunning(live, 'LIVE')))
    findings.push(ofHealth(await checkBackup({ data: live, kind: 'LIVE' })))
    if (clock !== undefined) findings.push(...(await askClock(clock)))
  }
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
