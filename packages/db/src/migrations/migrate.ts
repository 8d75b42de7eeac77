import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { kindOfHouse } from '../house/index.ts'
import { rebuild } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { catchUp } from '../search/index.ts'
import * as firstCircle from './2026-11-23-first-circle.ts'
import * as logOrder from './2026-11-24-log-order.ts'
import * as replacingRefused from './2026-11-28-replacing-refused.ts'
import * as wordsOfEntries from './2026-11-28-words-of-entries.ts'
import * as beside from './2026-11-29-beside.ts'
import * as pairsOfWords from './2026-11-30-pairs-of-words.ts'
import * as daysOfEntries from './2026-12-01-days-of-entries.ts'
import * as unitsOverTime from './2026-12-01-units-over-time.ts'
import * as unitsBySuperior from './2026-12-02-units-by-superior.ts'
import * as continuedTasks from './2026-12-03-continued-tasks.ts'
import * as workThatLeaves from './2026-12-04-work-that-leaves.ts'
import * as delegations from './2026-12-05-delegations.ts'
import * as workByBuild from './2026-12-06-work-by-build.ts'
import { refuseNewer, type Standing, standingOf, WrongVersion } from './standing.ts'

const migrations = {
  '2026-11-23-first-circle': firstCircle,
  '2026-11-24-log-order': logOrder,
  '2026-11-28-replacing-refused': replacingRefused,
  '2026-11-28-words-of-entries': wordsOfEntries,
  '2026-11-29-beside': beside,
  '2026-11-30-pairs-of-words': pairsOfWords,
  '2026-12-01-days-of-entries': daysOfEntries,
  '2026-12-01-units-over-time': unitsOverTime,
  '2026-12-02-units-by-superior': unitsBySuperior,
  '2026-12-03-continued-tasks': continuedTasks,
  '2026-12-04-work-that-leaves': workThatLeaves,
  '2026-12-05-delegations': delegations,
  '2026-12-06-work-by-build': workByBuild,
}

/** `emptied`: the views were found empty beside entries, and no migration of this call had emptied them. */
export type Migrated = { readonly emptied: boolean }

const known = Object.keys(migrations)

export const standingOfRecord = (db: Kysely<Database>): Promise<Standing> => standingOf(db, known)

/**
 * As `migrateRecord`; but what an earlier version wrote of a live house is left as it is, for it is saved before it is
 * changed, and the start of the system alone does that.
 * @throws WrongVersion
 */
export async function migrateHouse(house: string, db: Kysely<Database>): Promise<Migrated> {
  const standing = await standingOfRecord(db)
  if (kindOfHouse(house) === 'LIVE' && standing.kind === 'OLDER') throw new WrongVersion(standing)
  return migrateRecord(db)
}

/**
 * Brings a record's tables up to date, and what is made from its entries. Throws on the first migration that fails; nothing
 * of it stays. A migration after which the views must be made anew leaves `stream` empty, so that this is known even after
 * a crash. @throws WrongVersion for what a later version wrote
 */
export async function migrateRecord(db: Kysely<Database>): Promise<Migrated> {
  await refuseNewer(db, known)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the record could not be migrated', { cause: error })
  const isEmpty = await isWithoutViews(db)
  if (isEmpty) await rebuild(db)
  else await catchUp(db)
  return { emptied: isEmpty && results.length === 0 }
}

async function isWithoutViews(db: Kysely<Database>): Promise<boolean> {
  const stream = await db.selectFrom('stream').select('id').limit(1).executeTakeFirst()
  return stream === undefined && (await db.selectFrom('entry').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether a record's tables are those that this code knows: none missing, none of a later version. */
export const isUpToDate = async (db: Kysely<Database>): Promise<boolean> => (await standingOfRecord(db)).kind === 'SAME'
