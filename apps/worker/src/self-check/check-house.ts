import { join } from 'node:path'
import type { CheckDone, CheckPart } from '@khoan-viec/db/alarm'
import { type Checked, checkDatabase, checkEntries, checkGuards, checkViews, inSnapshot } from '@khoan-viec/db/check'
import { openSqlite } from '@khoan-viec/db/connection'
import { findLastEntry } from '@khoan-viec/db/entry'
import type { Database } from '@khoan-viec/db/schema'
import type { VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { encodeBase64 } from '@khoan-viec/ledger/encoding'
import { readLogFault } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'
import { type LogPlaces, logPlaces } from '../sequencer/index.ts'
import { checkFiles } from './check-files.ts'
import { checkKeys } from './check-keys.ts'
import { checkLog } from './check-log.ts'
import { openSigned, readSignedFiles } from './signed-past.ts'

export type PartReport = Checked & { readonly part: CheckPart }

export type HouseReport = {
  readonly lastEntry: number
  readonly parts: readonly PartReport[]
  readonly signed?: NonNullable<CheckDone['signed']>
}

export type CheckOptions = {
  /** What the last check found signed: there must not be less now. */
  readonly before?: CheckDone['signed']
  /** Stops at the first thing that is not as it must be; else every part is looked at. */
  readonly stopsAtFirst?: boolean
}

/**
 * Checks the record of a house against its own entries, its log and its files, reading the record as it stood at one moment.
 * Changes nothing, and nobody waits for it.
 */
export async function checkHouse(house: string, options: CheckOptions = {}): Promise<HouseReport> {
  const places = logPlaces(house)
  const files = await readSignedFiles(places)
  const db = openSqlite<Database>(join(house, 'record.db'), { readonly: true })
  try {
    return await inSnapshot(db, async (record) => {
      let keys: readonly VerifierKey[] | undefined
      const checkKey = async (): Promise<Checked> => {
        const { keys: found, ...checked } = await checkKeys(record, places, files.kept.length > 0 || !!files.shown)
        keys = found
        return checked
      }
      // Without its keys nothing can be said of the log.
      const checkSigned = async (): Promise<Checked | undefined> =>
        keys && (await checkLogOf(record, places, { past: openSigned(files, keys), before: options.before }))
      const checks: readonly Check[] = [
        ['database', () => checkDatabase(record)],
        ['guards', () => checkGuards(record)],
        ['key', checkKey],
        ['entries', () => checkEntries(record)],
        ['log', checkSigned],
        ['views', () => checkViews(record)],
        ['files', () => checkFilesOf(house)],
      ]
      const parts = await carryOut(checks, options.stopsAtFirst ?? false)
      const last = await findLastEntry(record).catch(() => undefined)
      return { lastEntry: last?.id ?? 0, parts, ...signedOf(keys && openSigned(files, keys)) }
    })
  } finally {
    await db.destroy()
  }
}

async function checkFilesOf(house: string): Promise<Checked> {
  const db = openSqlite<Database>(join(house, 'record.db'), { readonly: true })
  try {
    return await checkFiles(db, house)
  } finally {
    await db.destroy()
  }
}

type Check = readonly [CheckPart, () => Promise<Checked | undefined>]

async function carryOut(checks: readonly Check[], stopsAtFirst: boolean): Promise<readonly PartReport[]> {
  const parts: PartReport[] = []
  for (const [part, check] of checks) {
    const checked = await check().catch(sayDamage)
    if (!checked) continue
    parts.push({ part, ...checked })
    if (checked.fault && stopsAtFirst) break
  }
  return parts
}

/** A file so damaged that it cannot be read is a finding, not a failure to look. */
function sayDamage(error: unknown): Checked {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error
  return { counted: 0, fault: { code: 'database-damaged', says: code } }
}

type Signed = { readonly past: ReturnType<typeof openSigned>; readonly before: CheckOptions['before'] }

/** The log itself; and if nothing is wrong with it, whether it is signed still. */
async function checkLogOf(record: Kysely<Database>, places: LogPlaces, signed: Signed): Promise<Checked> {
  const checked = await checkPast(record, places, signed)
  const word = checked.fault ? undefined : await readLogFault(places.house)
  if (!word) return checked
  return { ...checked, fault: { code: 'log-not-signed', because: word.fault.code, since: word.since } }
}

async function checkPast(record: Kysely<Database>, { folder }: LogPlaces, { past, before }: Signed): Promise<Checked> {
  if ('fault' in past) return { counted: 0, fault: past.fault }
  const { shown, kept } = past.value
  const isKept = !shown || kept.some(({ size }) => size === shown.size)
  const least = Math.max(before?.kept ?? 0, isKept ? 0 : kept.length + 1)
  if (kept.length < least) return { counted: 0, fault: { code: 'checkpoint-lost', kept: kept.length, before: least } }
  return checkLog({ record, folder, past: past.value, before })
}

function signedOf(past: ReturnType<typeof openSigned> | undefined): Pick<HouseReport, 'signed'> {
  if (!past || 'fault' in past || !past.value.shown) return {}
  const { shown, kept } = past.value
  return { signed: { size: shown.size, root: encodeBase64(shown.root), kept: kept.length } }
}
