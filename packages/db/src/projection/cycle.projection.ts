import { stateOf } from '@khoan-viec/domain/aggregates'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

/** The clock stands by itself: every command carries it, so it is read more often than anything else. */
export async function projectCycle(trx: Transaction<Database>, { stream, cycle, state }: Moved): Promise<void> {
  const { clock } = stateOf('cycle', stream, state)
  const row = { version: clock.version, body: JSON.stringify(clock) }
  await trx
    .insertInto('clock')
    .values({ cycle, ...row })
    .onConflict((conflict) => conflict.column('cycle').doUpdateSet(row))
    .execute()
}
