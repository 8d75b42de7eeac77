import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { factsOn, type LastingFacts, loadLastingFacts } from '../facts/index.ts'
import { recordedOf, type WholeEntry } from '../record/entry.ts'
import { readWhole } from '../record/read-whole.ts'
import type { BesideTable, Database, EntryTable } from '../schema/index.ts'
import { indexEntries } from '../search/index.ts'
import { settle } from './project.ts'

const BATCH = 500

/**
 * Brings a record that ends earlier (at first an empty one) to where `source` stood after its entry `upTo`: its entries are
 * copied, every view moved and their words indexed, in one transaction. States are kept in memory between the events of a stream, and written
 * when the last of them is reached: nobody looks in between.
 */
export async function replay(source: Kysely<Database>, target: Kysely<Database>, upTo: number): Promise<void> {
  await target.transaction().execute(async (trx) => {
    let after = await findLastId(trx)
    const last = await listLastOfStreams(source, after, upTo)
    const memory = { last, states: new Map<string, unknown>(), facts: new Map<string, LastingFacts>() }
    for (;;) {
      const rows = await listBatch(source, after, upTo)
      const end = rows.at(-1)
      if (!end) return
      await trx.insertInto('entry').values(rows).execute()
      await copyBeside(trx, await listBeside(source, rows))
      const entries = await readWhole(trx, rows)
      for (const [index, entry] of entries.entries()) await step(trx, rows[index]?.id ?? 0, { entry, memory })
      await indexEntries(trx, rows)
      after = end.id
    }
  })
}

type Row = Selectable<EntryTable>

type Memory = {
  /** The last entry of each stream that will be reached. */
  readonly last: ReadonlyMap<string, number>
  readonly states: Map<string, unknown>
  readonly facts: Map<string, LastingFacts>
}

async function step(
  trx: Transaction<Database>,
  id: number,
  { entry, memory: { last, states, facts } }: { readonly entry: WholeEntry; readonly memory: Memory },
): Promise<void> {
  const { stream, cycle, unit } = entry
  const recorded = recordedOf(entry)
  const kind = kindOfStream(stream)
  const before = states.has(stream) ? states.get(stream) : await findState(trx, stream)
  const lasting = facts.get(factsKey(cycle, unit)) ?? (await loadLastingFacts(trx, cycle, unit))
  facts.set(factsKey(cycle, unit), lasting)
  const known = factsOn(lasting, dayOf(recorded.at))
  const state = aggregateOf(kind).evolve(before, recorded, known)

  // What others go by is written at once: the cycle's terms and calendar, and who holds which post.
  const isFact = kind === 'cycle' || kind === 'organisation'
  const isLast = last.get(stream) === id
  if (isFact || isLast) {
    const projected = { stream, cycle, recorded, ...(unit === undefined ? {} : { unit }) }
    await settle(trx, projected, { state, facts: known })
  }
  if (isFact) facts.clear()
  if (isLast) states.delete(stream)
  else states.set(stream, state)
}

const factsKey = (cycle: string, unit: string | undefined): string => JSON.stringify([cycle, unit])

async function findState(trx: Transaction<Database>, stream: string): Promise<unknown> {
  const row = await trx.selectFrom('stream').select('state').where('id', '=', stream).executeTakeFirst()
  return row && JSON.parse(row.state)
}

async function findLastId(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom('entry').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

const listBatch = (db: Kysely<Database>, after: number, upTo: number): Promise<Row[]> =>
  db
    .selectFrom('entry')
    .selectAll()
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(BATCH)
    .execute()

const listBeside = (db: Kysely<Database>, entries: readonly Row[]): Promise<Selectable<BesideTable>[]> =>
  db
    .selectFrom('beside')
    .selectAll()
    .where(
      'entry',
      'in',
      entries.map(({ id }) => id),
    )
    .execute()

async function copyBeside(trx: Transaction<Database>, parts: readonly Selectable<BesideTable>[]): Promise<void> {
  for (let from = 0; from < parts.length; from += BATCH)
    await trx
      .insertInto('beside')
      .values(parts.slice(from, from + BATCH))
      .execute()
}

async function listLastOfStreams(
  db: Kysely<Database>,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('entry')
    .select((is) => ['stream', is.fn.max('id').as('last')])
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .groupBy('stream')
    .execute()
  return new Map(rows.map(({ stream, last }) => [stream, last]))
}
