import { mayRead, type Reader } from '@khoan-viec/domain/access'
import type { Task } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { listStates } from '../stream/index.ts'
import type { Scope } from './scope.ts'

/** What the reader may learn of, as the lists of the database are cut by it: the rules' own answer, as rows. */
export async function scopeFor(db: Kysely<Database>, reader: Reader): Promise<Scope> {
  const { actor } = reader
  if (actor.kind === 'SYSTEM' || mayRead('everything', {}, reader)) return 'ALL'
  const named = new Set(actor.tenures.flatMap(({ unit, area }) => [unit, ...(area ?? [])]))
  const units = [...named].filter((unit) => mayRead('unit', { unit }, reader))
  const left = [...named].filter((unit) => !units.includes(unit))
  return { units, tasks: await tasksAnsweredFor(db, reader, left) }
}

/** Whoever has left a unit still reads the tasks whose contracts name him; nobody is named by one who never was in its unit. */
async function tasksAnsweredFor(
  db: Kysely<Database>,
  reader: Reader,
  units: readonly string[],
): Promise<readonly string[]> {
  if (units.length === 0) return []
  const rows = await db.selectFrom('task').select('id').where('unit', 'in', units).orderBy('id').execute()
  const states = await listStates<Task>(
    db,
    rows.map(({ id }) => `task/${id}`),
  )
  return rows.flatMap(({ id }) => {
    const task = states.get(`task/${id}`)
    return task && mayRead('task', { unit: task.unit, task }, reader) ? [id] : []
  })
}
