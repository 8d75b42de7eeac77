import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listNames } from '@khoan-viec/db/erasure'
import type { Database } from '@khoan-viec/db/schema'
import type { PersonId } from '@khoan-viec/domain/organisation'
import { keepFile } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'

/** An erasure that the kept histories still wait for: what to look for in them, and by which decision. */
export type AwaitedErasure = {
  readonly person: PersonId
  readonly decision: string
  readonly names: readonly string[]
}

const OWNER_ONLY = 0o600

const folderOf = (house: string): string => join(house, 'erasing')
/** An id may hold what no name of a file may. */
const placeOf = (house: string, { person, decision }: Pick<AwaitedErasure, 'person' | 'decision'>): string =>
  join(
    folderOf(house),
    `${createHash('sha256')
      .update(JSON.stringify([person, decision]))
      .digest('hex')}.json`,
  )

/**
 * Notes what somebody is called, before the record forgets it: the histories can be searched for nothing else. The note is
 * its owner's alone and goes when they have been searched. Nothing when the name is gone already.
 */
export async function awaitErasure(
  db: Kysely<Database>,
  house: string,
  { person, decision }: Pick<AwaitedErasure, 'person' | 'decision'>,
): Promise<void> {
  const names = await listNames(db, person)
  if (names.length === 0) return
  const awaited: AwaitedErasure = { person, decision, names }
  await keepFile(placeOf(house, awaited), Buffer.from(JSON.stringify(awaited)), OWNER_ONLY)
}

/** The erasures that are recorded and not yet carried through; one noted and not recorded waits for its entry. */
export async function listAwaited(db: Kysely<Database>, house: string): Promise<readonly AwaitedErasure[]> {
  const files = (await readdir(folderOf(house)).catch(() => [])).filter((file) => file.endsWith('.json'))
  const awaited: AwaitedErasure[] = []
  for (const file of files) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `awaitErasure` writes there
    const each = JSON.parse(await readFile(join(folderOf(house), file), 'utf8')) as AwaitedErasure
    if ((await listNames(db, each.person)).length === 0) awaited.push(each)
  }
  return awaited
}

export const dropAwaited = (house: string, erasure: AwaitedErasure): Promise<void> =>
  rm(placeOf(house, erasure), { force: true })
