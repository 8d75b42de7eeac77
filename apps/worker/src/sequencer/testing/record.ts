import type { Database } from '@khoan-viec/db/schema'
import { encodeEntry } from '@khoan-viec/ledger/canonical'
import { type Kysely, PostgresAdapter, sql } from 'kysely'

export type Day = { readonly day: string; readonly entries: number; readonly kind?: string }

/** Entries of some days, as far as the log looks at them; each day's last is of the kind named. */
export async function recordDays(db: Kysely<Database>, days: readonly Day[]): Promise<readonly Uint8Array[]> {
  const bodies: Uint8Array[] = []
  await stopClock(db)
  for (const { day, entries, kind } of days) {
    for (let n = 1; n <= entries; n++) {
      bodies.push(
        await recordEntry(db, { at: `${day}T02:00:00.000Z`, kind: n === entries && kind ? kind : 'reported' }),
      )
    }
  }
  return bodies
}

/** A rehearsal's clock, so that the record is as late as its last entry says. */
async function stopClock(db: Kysely<Database>): Promise<void> {
  const body = JSON.stringify({ kind: 'rehearsal', version: 1 })
  await db
    .insertInto('clock')
    .values({ cycle: 'c', version: 1, body })
    .onConflict((conflict) => conflict.column('cycle').doNothing())
    .execute()
}

async function recordEntry(
  db: Kysely<Database>,
  { at, kind }: { readonly at: string; readonly kind: string },
): Promise<Uint8Array> {
  const { count } = await db
    .selectFrom('entry')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const seq = Number(count) + 1
  const body = encodeEntry({ stream: 'task/t', seq, kind, at: { virtual: at }, text: 'Việc khó' })
  await db
    .insertInto('entry')
    .values({
      stream: 'task/t',
      seq,
      kind,
      cycle: 'c',
      request_id: `request-${seq}`,
      command_hash: '0'.repeat(64),
      at_virtual: at,
      at_real: at,
      workflow_id: 'task/t',
      run_id: 'run',
      body: new TextDecoder().decode(body),
    })
    .execute()
  return body
}

/** Lets a test begin the order anew: the database would otherwise refuse. */
export async function makeOrderErasable(db: Kysely<Database>): Promise<void> {
  await sql
    .raw(
      db.getExecutor().adapter instanceof PostgresAdapter
        ? 'drop trigger log_order_stays on log_order'
        : 'drop trigger log_order_not_removed',
    )
    .execute(db)
}
