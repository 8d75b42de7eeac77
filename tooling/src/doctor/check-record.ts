import { basename, join } from 'node:path'
import { alarmPlace, type CheckPart, listAlarms } from '@khoan-viec/db/alarm'
import { openSqlite } from '@khoan-viec/db/connection'
import { takeHouse } from '@khoan-viec/db/lock'
import { migrateHouse, WrongVersion } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { checkHouse, type HouseReport, noteEmptied, type PartReport } from '@khoan-viec/worker/self-check'
import type { Finding } from './finding.ts'
import { sayRecordFault } from './say-fault.ts'

/** What the nightly self-check looks at, part by part, and whether an alarm waits for somebody. */
export async function checkRecord(folder: string): Promise<readonly Finding[]> {
  const house = basename(folder)
  const older = await bringUpToDate(folder)
  if (older) return [older, await findAlarms(folder, house)]
  const report = await checkHouse(folder)
  return [...report.parts.map((part) => findingOf(house, part, report)), await findAlarms(folder, house)]
}

/**
 * A record of an earlier version is brought up to date as when it is opened; who holds it has done so. Found is one that this
 * version must not touch: a later one's, or a live one that the start of the system saves first.
 */
async function bringUpToDate(folder: string): Promise<Finding | undefined> {
  const lock = takeHouse(folder)
  if (!lock) return undefined
  const db = openSqlite<Database>(join(folder, 'record.db'))
  try {
    await noteEmptied(folder, db, await migrateHouse(folder, db))
  } catch (error) {
    // What else keeps it from that is what the check finds.
    if (!(error instanceof WrongVersion)) return undefined
    const next =
      error.standing.kind === 'NEWER'
        ? { en: 'start the later version again', vi: 'khởi động lại bằng phiên bản mới hơn đó' }
        : { en: 'start the system: npm start -- --live', vi: 'khởi động hệ thống: npm start -- --live' }
    return { house: basename(folder), check: 'version', isSound: false, says: error.message, next }
  } finally {
    await db.destroy()
    lock.release()
  }
  return undefined
}

function findingOf(house: string, { part, counted, fault }: PartReport, report: HouseReport): Finding {
  if (fault) return { house, check: part, isSound: false, ...sayRecordFault(fault) }
  return { house, check: part, isSound: true, says: soundly[part](counted, report.signed?.kept ?? 0) }
}

const soundly: Readonly<Record<CheckPart, (counted: number, kept: number) => string>> = {
  database: (pages) => `${pages} pages hold together`,
  guards: (guards) => `${guards} guards refuse every change of an entry`,
  key: (keys) => (keys === 0 ? 'nothing was signed yet' : 'the key can be read by its owner alone'),
  entries: (entries) => `${entries} entries say in each column what their text says`,
  log: (entries, kept) => `${entries} entries give every tile and the root of all ${kept} checkpoints kept`,
  views: (rows) => `${rows} rows of the projections are what the entries make`,
  files: (files) => `${files} files have the content they are named after, and none that an entry names is missing`,
}

const acknowledge = {
  en: 'acknowledge it in the room of the record',
  vi: 'xác nhận cảnh báo trong phòng Hồ sơ',
}

async function findAlarms(folder: string, house: string): Promise<Finding> {
  const open = (await listAlarms(alarmPlace(folder))).filter(({ acknowledged }) => !acknowledged)
  const [newest] = open
  if (!newest) return { house, check: 'alarms', isSound: true, says: 'no alarm waits to be acknowledged' }
  const says = `${open.length} not acknowledged; the newest: ${sayRecordFault(newest.fault).says}`
  return { house, check: 'alarms', isSound: false, says, next: acknowledge }
}
