import { statfs } from 'node:fs/promises'
import { readLastBackup } from '@khoan-viec/db/backup'
import type { HouseKind } from '@khoan-viec/db/house'
import { listFreeSpace } from '@khoan-viec/db/trouble'
import type { Instant } from '@khoan-viec/domain/core'
import type { HealthFinding } from '@khoan-viec/protocol/health'
import { sound, trouble } from './finding.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Free bytes below which a year is not gone on with an easy mind. */
const FREE_LEAST_BYTES = 1_000_000_000
/** Two weeks are enough to have a larger disk. */
const FULL_WITHIN_DAYS = 14
/** Of fewer days no growth can be told. */
const SEEN_LEAST_DAYS = 3
const CLOCK_SLACK_MS = 60_000
/** Once a day is the custom; two hours for one that takes long or begins late. */
const BACKUP_OLDEST_MS = 26 * HOUR_MS

/** How many bytes are free where a folder stands. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Room on the disk, and how long it will last at the pace of the days that were noted. */
export async function checkDisk(data: string, now = Date.now()): Promise<HealthFinding> {
  const bytes = await freeBytes(data)
  if (bytes < FREE_LEAST_BYTES) return trouble('disk', 'disk-low', { bytes })
  const [first] = await listFreeSpace(data)
  const days = first ? (now - Date.parse(first.at)) / DAY_MS : 0
  const lost = first && days >= SEEN_LEAST_DAYS ? (first.bytes - bytes) / days : 0
  const left = lost > 0 ? Math.floor(bytes / lost) : Infinity
  return left < FULL_WITHIN_DAYS
    ? trouble('disk', 'disk-filling', { bytes, days: left })
    : sound('disk', 'disk-free', { bytes })
}

export type ClockSeen = {
  /** When something was last recorded, in real time. */
  readonly lastAt?: Instant | undefined
  /** Somebody else's clock, as it was told a moment ago. */
  readonly elsewhere?: Instant | undefined
}

/** The clock of this machine, which goes into every entry, against what was recorded and against another clock. */
export function checkClock({ lastAt, elsewhere }: ClockSeen, now = Date.now()): HealthFinding {
  if (lastAt !== undefined && Date.parse(lastAt) > now + CLOCK_SLACK_MS)
    return trouble('clock', 'clock-behind', { at: lastAt })
  const offMs = elsewhere === undefined ? 0 : now - Date.parse(elsewhere)
  if (Math.abs(offMs) > CLOCK_SLACK_MS) return trouble('clock', 'clock-off', { seconds: Math.round(offMs / 1_000) })
  return sound('clock', 'clock-right', { at: new Date(now).toISOString() })
}

type Kept = { readonly data: string; readonly kind: HouseKind; readonly createdAt?: string | undefined }

/** When it was last saved. Of rehearsals nothing is lost that matters; a live system has its first day to be saved. */
export async function checkBackup({ data, kind, createdAt }: Kept, now = Date.now()): Promise<HealthFinding> {
  const last = await readLastBackup(data)
  if (last) {
    const isOld = kind === 'LIVE' && now - Date.parse(last.at) > BACKUP_OLDEST_MS
    if (isOld) return trouble('backup', last.isRestored ? 'backup-not-since' : 'backup-old', { at: last.at })
    return sound('backup', last.isRestored ? 'backup-restored' : 'backup-made', { at: last.at })
  }
  if (kind === 'REHEARSAL') return sound('backup', 'backup-not-needed')
  const isYoung = createdAt !== undefined && now - Date.parse(createdAt) < BACKUP_OLDEST_MS
  return isYoung ? sound('backup', 'backup-not-yet') : trouble('backup', 'backup-none')
}
