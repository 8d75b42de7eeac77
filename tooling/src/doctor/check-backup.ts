import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { lastBackupFile } from '../backup/back-up.ts'
import type { Finding } from './finding.ts'

/** Once a day is the custom; two hours for one that takes long or begins late. */
const OLDEST_MS = 26 * 3_600_000

const note = z.object({ at: z.iso.datetime(), folder: z.string(), set: z.string() })

/** When the live system was last saved. */
export async function checkBackup(live: string, now = Date.now()): Promise<Finding> {
  const next = 'save it once a day: npm run -s backup -- DIR, on another disk'
  const text = await readFile(lastBackupFile(live), 'utf8').catch(() => undefined)
  if (text === undefined) return { check: 'backup', isSound: false, says: 'it was never saved', next }
  const { at, folder, set } = note.parse(JSON.parse(text))
  const says = `last saved at ${at}, as set ${set} in ${folder}`
  return now - Date.parse(at) <= OLDEST_MS
    ? { check: 'backup', isSound: true, says }
    : { check: 'backup', isSound: false, says, next }
}
