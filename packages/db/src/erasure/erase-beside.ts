import type { PersonId } from '@khoan-viec/domain/organisation'
import { SOMEBODY } from '@khoan-viec/domain/privacy'
import type { Transaction } from 'kysely'
import { REQUEST_HASH } from '../record/seal-entry.ts'
import type { Database } from '../schema/index.ts'

export type Erasure = { readonly person: PersonId; readonly name: string; readonly decision: string }

/** What was erased: the streams in whose entries it stood, and the whole texts in which the name did. */
export type ErasedParts = { readonly streams: readonly string[]; readonly texts: ReadonlySet<string> }

/**
 * Removes the name, and texts in which it stands, from beside the log, salts too: what is left in the log tells nothing to
 * anybody who cannot guess 128 random bits. With it goes the hash of each command that brought the name.
 */
export async function eraseBeside(
  trx: Transaction<Database>,
  { person, name, decision }: Erasure,
): Promise<ErasedParts> {
  const named = await selectKept(trx).where('beside.person', '=', person).execute()
  const texts = (
    await selectKept(trx).where('beside.person', '=', SOMEBODY).where('beside.value', 'like', `%${name}%`).execute()
  ).filter(({ value }) => value?.includes(name))
  const gone = { salt: null, value: null, erased_by: decision }
  for (const { entry, path } of [...named, ...texts])
    await trx.updateTable('beside').set(gone).where('entry', '=', entry).where('path', '=', path).execute()
  const entries = [...new Set([...named, ...texts].map(({ entry }) => entry))]
  for (const entry of entries)
    await trx
      .updateTable('beside')
      .set(gone)
      .where('entry', '=', entry)
      .where('path', '=', REQUEST_HASH)
      .where('erased_by', 'is', null)
      .execute()
  const streams = [...new Set([...named, ...texts].map(({ stream }) => stream))]
  return { streams, texts: new Set(texts.map(({ value }) => String(JSON.parse(value ?? '""')))) }
}

const selectKept = (trx: Transaction<Database>) =>
  trx
    .selectFrom('beside')
    .innerJoin('entry', 'entry.id', 'beside.entry')
    .select(['beside.entry', 'beside.path', 'beside.value', 'entry.stream'])
    .where('beside.erased_by', 'is', null)
