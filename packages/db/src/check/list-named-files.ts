import type { HistoryErased } from '@khoan-viec/domain/archive'
import type { Kysely } from 'kysely'
import { readEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'

const PAGE_ENTRIES = 500
const SHA_256 = /^[0-9a-f]{64}$/

/** Cases, answers and boards are named by fields of their own; evidence stands in the list of files. */
const paperFields = new Set(['case', 'answer', 'content'])

/** Content hashes of all files that entries name, each with the first entry that does; without those that a decision had erased. */
export async function listNamedFiles(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const named = new Map<string, number>()
  const erased = new Set<string>()
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('entry')
      .select(['id', 'body'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE_ENTRIES)
      .execute()
    for (const { id, body } of rows) {
      const { files, event } = readEntry(body)
      for (const hash of [...files, ...papersIn(event)]) if (!named.has(hash)) named.set(hash, id)
      const removed = erasedIn(event)
      if (removed !== undefined) erased.add(removed)
    }
    const end = rows.at(-1)
    if (!end) return new Map([...named].filter(([hash]) => !erased.has(hash)))
    last = end.id
  }
}

function erasedIn(event: { readonly type: string }): string | undefined {
  if (event.type !== 'history-erased') return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the archive's aggregate decides such an event
  return (event as HistoryErased).hash
}

function papersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(papersIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    paperFields.has(name) && typeof part === 'string' && SHA_256.test(part) ? [part] : papersIn(part),
  )
}
