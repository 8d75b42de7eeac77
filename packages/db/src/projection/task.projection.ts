import { stateOf } from '@khoan-viec/domain/aggregates'
import { fold } from '@khoan-viec/domain/core'
import { lightOf, progressOf, type Task } from '@khoan-viec/domain/task'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectTask(trx: Transaction<Database>, { stream, state, recorded }: Moved): Promise<void> {
  const task = stateOf('task', stream, state)
  const terms = task.contract?.terms ?? task.registration
  const row = {
    cycle: task.cycle,
    unit: task.unit,
    title: terms.title,
    title_fold: fold(terms.title),
    category: task.registration.category,
    field: task.registration.field,
    origin: task.origin,
    status: task.status,
    light: lightOf(task).light,
    deadline: terms.deadline,
    weight: terms.weight,
    progress: progressOf(task),
    meeting: task.meeting ?? null,
    continues: task.from?.task ?? null,
    settles_on: task.planned?.from ?? null,
    goes_to: goesTo(task),
    submitted_at: task.submittedAt,
    updated_at: recorded.at,
    seq: task.seq,
  }
  await trx
    .insertInto('task')
    .values({ id: task.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

function goesTo({ settled, planned }: Task): string | null {
  const to = settled?.to ?? (planned?.disposition.kind === 'TRANSFER' ? planned.disposition.to : [])
  return to.length > 0 ? ` ${to.map(({ unit }) => unit).join(' ')} ` : null
}
