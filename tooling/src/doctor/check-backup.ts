import { readLastBackup } from '@khoan-viec/db/backup'
import type { Finding } from './finding.ts'

/** Once a day is the custom; two hours for one that takes long or begins late. */
const OLDEST_MS = 26 * 3_600_000

/** When the live system was last saved. */
export async function checkBackup(live: string, now = Date.now()): Promise<Finding> {
  const next = 'save it once a day: npm run -s backup -- DIR, on another disk'
  const last = await readLastBackup(live)
  if (!last) return { check: 'backup', isSound: false, says: 'it was never saved', next }
  const { at, folder, set } = last
  const says = `last saved at ${at}, as set ${set} in ${folder}`
  return now - Date.parse(at) <= OLDEST_MS
    ? { check: 'backup', isSound: true, says }
    : { check: 'backup', isSound: false, says, next }
}
