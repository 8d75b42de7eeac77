import type { Cycle } from '@khoan-viec/domain/cycle'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

/** The clock stands by itself: every command carries it, so it is read more often than anything else. */
export async function projectCycle(trx: Transaction<Database>, { cycle, state }: Moved): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the cycle aggregate made it
  const { clock } = state as Cycle
  const row = { version: clock.version, body: JSON.stringify(clock) }
  await trx
    .insertInto('clock')
    .values({ cycle, ...row })
    .onConflict((conflict) => conflict.column('cycle').doUpdateSet(row))
    .execute()
}
