import type { Meeting } from '@khoan-viec/domain/meeting'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectMeeting(trx: Transaction<Database>, { state }: Moved): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the meeting aggregate made it
  const { id, cycle, title, date, status, seq } = state as Meeting
  const row = { cycle, title, date, status, seq }
  await trx
    .insertInto('meeting')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
