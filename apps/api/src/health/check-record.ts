import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { alarmPlace, findLastCheck, listAlarms } from '@khoan-viec/db/alarm'
import { findFirstAfter, findLastEntry } from '@khoan-viec/db/entry'
import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { readFolder, readLogFault } from '@khoan-viec/ledger/store'
import type { HealthFinding } from '@khoan-viec/protocol/health'
import type { House } from '../house/index.ts'
import { sound, trouble } from './finding.ts'

const HOUR_MS = 3_600_000
/** Entries are signed each second; a machine that is busy, or a worker that starts again, may take a while. */
const SIGNED_WITHIN_MS = 120_000
/** A check is due every day and may have to wait for another. */
const CHECKED_WITHIN_MS = 50 * HOUR_MS
/** What was written beside a database is folded back at four megabytes; more of it means that a reader keeps it from that. */
const WAL_MOST_BYTES = 200_000_000

/** What stands beside a database and waits to be folded back into it. */
export async function checkWal(files: readonly string[]): Promise<HealthFinding> {
  for (const file of files) {
    const bytes = await stat(`${file}-wal`).then(
      ({ size }) => size,
      () => 0,
    )
    if (bytes > WAL_MOST_BYTES) return trouble('database', 'wal-large', { file: nameOf(file), bytes })
  }
  return sound('database', 'database-read')
}

const nameOf = (file: string): string => file.split('/').at(-1) ?? ''

/** How far a checkpoint reaches, and since when it stands. */
export async function readSigned({ folder }: Pick<House, 'folder'>) {
  const log = join(folder, 'log')
  const file = await readFolder(log)
    .read('checkpoint')
    .catch(() => undefined)
  if (!file) return undefined
  try {
    const { size } = parseCheckpoint(file).checkpoint
    return { size, at: (await stat(join(log, 'checkpoint'))).mtime.toISOString() }
  } catch {
    // What is wrong with it is for the self-check to say.
    return undefined
  }
}

/** What is recorded is signed soon after. */
export async function checkSigning(house: House, now = Date.now()): Promise<HealthFinding> {
  const fault = await readLogFault(house.folder)
  if (fault) return trouble('checkpoint', 'log-not-signed', { at: fault.since })
  const [last, signed] = await Promise.all([findLastEntry(house.db), readSigned(house)])
  const unsigned = (last?.id ?? 0) - (signed?.size ?? 0)
  const oldest = unsigned > 0 ? await findFirstAfter(house.db, signed?.size ?? 0) : undefined
  if (oldest && now - Date.parse(oldest.at_real) > SIGNED_WITHIN_MS)
    return trouble('checkpoint', 'signing-late', { count: unsigned, at: oldest.at_real })
  return signed
    ? sound('checkpoint', 'all-signed', { count: signed.size, at: signed.at })
    : sound('checkpoint', 'nothing-signed')
}

/** When the record was last checked whole, and what was found. In a rehearsal days are no days, and no check is late. */
export async function checkSelfCheck({ folder, kind }: House, now = Date.now()): Promise<HealthFinding> {
  const place = alarmPlace(folder)
  const [last, alarms] = await Promise.all([findLastCheck(place), listAlarms(place)])
  const count = alarms.filter(({ acknowledged }) => !acknowledged).length
  if (count > 0) return trouble('self-check', 'alarms-open', { count })
  if (!last) return sound('self-check', 'check-none')
  return kind === 'LIVE' && now - Date.parse(last.ended) > CHECKED_WITHIN_MS
    ? trouble('self-check', 'check-old', { at: last.ended })
    : sound('self-check', 'check-passed', { at: last.ended })
}
