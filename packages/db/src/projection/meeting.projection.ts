import { stateOf } from '@khoan-viec/domain/aggregates'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectMeeting(trx: Transaction<Database>, { stream, state }: Moved): Promise<void> {
  const { id, cycle, title, date, status, seq } = stateOf('meeting', stream, state)
  const row = { cycle, title, date, status, seq }
  await trx
    .insertInto('meeting')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
