import { type StreamKind, streamKinds } from '@khoan-viec/domain/stream'
import type { Kysely, Selectable } from 'kysely'
import type { Database, EntryTable } from '../schema/index.ts'

const columns = ['id', 'kind', 'stream', 'seq', 'cycle', 'unit', 'at_virtual', 'at_real'] as const
type Row = Pick<Selectable<EntryTable>, (typeof columns)[number]>

/** What other software is told of an entry: that something happened, and to what; never what was written, nor by whom. */
export type ToldEntry = {
  readonly entry: number
  readonly kind: string
  readonly stream: { readonly kind: StreamKind; readonly id: string }
  readonly seq: number
  /** Absent of what belongs to no year. */
  readonly cycle?: string
  readonly unit?: string
  /** Virtual time. */
  readonly at: string
  readonly atReal: string
}

export function tellEntry(row: Row): ToldEntry {
  const slash = row.stream.indexOf('/')
  const kind = streamKinds.find((each) => each === row.stream.slice(0, slash))
  if (!kind) throw new RangeError(`not a stream: ${row.stream}`)
  return {
    entry: row.id,
    kind: row.kind,
    stream: { kind, id: row.stream.slice(slash + 1) },
    seq: row.seq,
    ...(row.cycle === '-' ? {} : { cycle: row.cycle }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    at: row.at_virtual,
    atReal: row.at_real,
  }
}

/** The first entry after that one of streams of these kinds. */
export async function findToldAfter(
  db: Kysely<Database>,
  { after, kinds }: { readonly after: number; readonly kinds: readonly string[] },
): Promise<ToldEntry | undefined> {
  if (kinds.length === 0) return undefined
  const row = await db
    .selectFrom('entry')
    .select(columns)
    .where('id', '>', after)
    .where((is) => is.or(kinds.map((kind) => is('stream', 'like', `${kind}/%`))))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && tellEntry(row)
}
