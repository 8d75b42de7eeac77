import { createHash } from 'node:crypto'
import { canonicalise } from '@khoan-viec/ledger/canonical'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { ReadingTable } from './readings.table.ts'

export type ReadingRecord = Selectable<ReadingTable>
export type NewReading = Omit<ReadingRecord, 'n' | 'hash'>

/** Where the chain of readings stands. */
export type Chain = { readonly readings: number; readonly head: string }

const CHUNK = 1_000
/** What the first reading follows. */
const BEGINNING: Chain = { readings: 0, head: '0'.repeat(64) }

/** Appends readings in this order, each with a hash over the one before: all of them or none. */
export async function saveReadings(db: Kysely<Accounts>, made: readonly NewReading[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let chain = await findChain(trx)
    for (const reading of made) {
      const hash = link(chain, reading)
      chain = { readings: chain.readings + 1, head: hash }
      await trx
        .insertInto('reading')
        .values({ ...reading, n: chain.readings, hash })
        .execute()
    }
  })
}

async function findChain(trx: Transaction<Accounts>): Promise<Chain> {
  const last = await trx.selectFrom('reading').select(['n', 'hash']).orderBy('n', 'desc').limit(1).executeTakeFirst()
  return last ? { readings: last.n, head: last.hash } : BEGINNING
}

function link({ readings, head }: Chain, reading: NewReading): string {
  const { rehearsal, person, tenure, post, at_virtual, at_real, asked, input, status } = reading
  const linked = [head, readings + 1, rehearsal, person, tenure, post, at_virtual, at_real, asked, input, status]
  return createHash('sha256').update(canonicalise(linked)).digest('hex')
}

/** Goes through the whole chain. `fault`: the first reading that does not follow from the one before it. */
export async function checkReadings(db: Kysely<Accounts>): Promise<Chain & { readonly fault?: number }> {
  let chain = BEGINNING
  for (;;) {
    const rows = await db
      .selectFrom('reading')
      .selectAll()
      .where('n', '>', chain.readings)
      .orderBy('n')
      .limit(CHUNK)
      .execute()
    if (rows.length === 0) return chain
    for (const row of rows) {
      const n = chain.readings + 1
      if (row.n !== n || row.hash !== link(chain, row)) return { ...chain, fault: n }
      chain = { readings: n, head: row.hash }
    }
  }
}

export type ReadingFilter = {
  readonly rehearsal: string
  readonly person?: string | undefined
  /** Moments of real time: from the first on, before the second. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Readings of a house, the newest first, and how many there are in all pages. */
export async function listReadings(
  db: Kysely<Accounts>,
  filter: ReadingFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly ReadingRecord[]; readonly total: number }> {
  const rows = await select(db, filter)
    .selectAll()
    .orderBy('n', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const counted = select(db, filter).select((is) => is.fn.countAll<number>().as('total'))
  return { rows, total: Number((await counted.executeTakeFirstOrThrow()).total) }
}

/** Ids of whoever has read anything in the house. */
export async function listReaders(db: Kysely<Accounts>, rehearsal: string): Promise<readonly string[]> {
  const rows = await select(db, { rehearsal }).select('person').distinct().orderBy('person').execute()
  return rows.map(({ person }) => person)
}

const select = (db: Kysely<Accounts>, { rehearsal, person, from, until }: ReadingFilter) =>
  db
    .selectFrom('reading')
    .where('rehearsal', '=', rehearsal)
    .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
    .$if(from !== undefined, (query) => query.where('at_real', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('at_real', '<', until ?? ''))
