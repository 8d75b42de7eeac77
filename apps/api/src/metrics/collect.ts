import { countSignedIn } from '@khoan-viec/db/accounts'
import { alarmPlace, listAlarms } from '@khoan-viec/db/alarm'
import { readLastBackup } from '@khoan-viec/db/backup'
import { findLastEntry } from '@khoan-viec/db/entry'
import { listTroubles } from '@khoan-viec/db/trouble'
import { examineHealth, freeBytes, readSigned } from '../health/index.ts'
import type { Services } from '../trpc/index.ts'
import { meters } from './meters.ts'

const SECOND_MS = 1_000

const sound = meters.gauge({ name: 'sound', help: 'Whether a part is as it must be: 1 or 0.', labelNames: ['check'] })
const troubles = meters.gauge({ name: 'troubles_open', help: 'Troubles of the system that stand.' })
const alarms = meters.gauge({ name: 'alarms_open', help: 'Alarms about the newest record that nobody acknowledged.' })
const entries = meters.gauge({ name: 'entries', help: 'Entries of the newest record.' })
const unsigned = meters.gauge({ name: 'entries_unsigned', help: 'Of those, entries that no checkpoint covers yet.' })
const checkpointAge = meters.gauge({ name: 'checkpoint_age_seconds', help: 'Since the last checkpoint was signed.' })
const backupAge = meters.gauge({ name: 'backup_age_seconds', help: 'Since the data was last saved.' })
const free = meters.gauge({ name: 'disk_free_bytes', help: 'Free where the data stands.' })
const signedIn = meters.gauge({ name: 'signed_in', help: 'People with a session that is good.' })

/** Looks at the system and writes all that is measured. */
export async function collect(services: Services, now = Date.now()): Promise<string> {
  const { data, accounts, houses } = services
  const ageOf = (at: string): number => (now - Date.parse(at)) / SECOND_MS
  for (const { check, isSound } of await examineHealth(services)) sound.set({ check }, isSound ? 1 : 0)
  troubles.set((await listTroubles(data)).filter(({ passedAt }) => passedAt === undefined).length)
  free.set(await freeBytes(data))
  signedIn.set(await countSignedIn(accounts, new Date(now).toISOString()))
  const backup = await readLastBackup(data)
  if (backup) backupAge.set(ageOf(backup.at))
  const house = await houses.newest()
  if (house) {
    const [last, signed] = await Promise.all([findLastEntry(house.db), readSigned(house)])
    entries.set(last?.id ?? 0)
    unsigned.set((last?.id ?? 0) - (signed?.size ?? 0))
    if (signed) checkpointAge.set(ageOf(signed.at))
    alarms.set((await listAlarms(alarmPlace(house.folder))).filter(({ acknowledged }) => !acknowledged).length)
  }
  return meters.text()
}
