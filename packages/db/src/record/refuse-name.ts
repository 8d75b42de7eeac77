import { kindOfStream, type RecordRequest } from '@khoan-viec/domain/stream'
import { isHashedName, isSuccessorName, namesBefore, type TaskId } from '@khoan-viec/domain/task'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Refused } from './refuse-leaving.ts'

/**
 * What goes on from a task is called after it, and nobody else may begin under such a name: on its day the work would find its
 * place taken, when nobody is there to choose another. Asked inside the transaction: no task knows which others there are.
 */
export async function refuseName(trx: Transaction<Database>, request: RecordRequest): Promise<Refused | undefined> {
  const { stream } = request
  if (kindOfStream(stream) !== 'task') return undefined
  const name = stream.slice('task/'.length)
  const { type } = request.event
  if (type !== 'submitted' && type !== 'added') return undefined
  const isTaken = isHashedName(name) || (await isKept(trx, name))
  return isTaken ? { kind: 'refused', refusal: { code: 'already-done', field: 'task' } } : undefined
}

/** It would be called after a task that there is, or one that there is would be called after it. */
async function isKept(trx: Transaction<Database>, name: TaskId): Promise<boolean> {
  const near = await trx
    .selectFrom('task')
    .select('id')
    .where((is) => is.or([...namesBefore(name).map((each) => is('id', '=', each)), is('id', 'like', `${name}.%`)]))
    .execute()
  // LIKE takes some of the letters of names for others.
  return near.some(({ id }) => isSuccessorName(id, name) || isSuccessorName(name, id))
}
