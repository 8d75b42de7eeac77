import type { Kysely } from 'kysely'
import { readEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'

const PAGE_ENTRIES = 500
const SHA_256 = /^[0-9a-f]{64}$/

/** Cases, answers and boards are named by fields of their own; evidence stands in the list of files. */
const paperFields = new Set(['case', 'answer', 'content'])

/** Content hashes of all files that entries name, each with the first entry that does. */
export async function listNamedFiles(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const named = new Map<string, number>()
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
    }
    const end = rows.at(-1)
    if (!end) return named
    last = end.id
  }
}

function papersIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(papersIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    paperFields.has(name) && typeof part === 'string' && SHA_256.test(part) ? [part] : papersIn(part),
  )
}
