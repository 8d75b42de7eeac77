import { fold } from '@khoan-viec/domain/core'
import { lightOf, progressOf, type Task } from '@khoan-viec/domain/task'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectTask(trx: Transaction<Database>, { state, recorded }: Moved): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the task aggregate made it
  const task = state as Task
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
