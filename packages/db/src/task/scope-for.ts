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
  const tasks = new Set([
    ...(await tasksAnsweredFor(db, reader, left)),
    ...(await tasksTakenOver(db, reader, [...named])),
  ])
  return { units, tasks: [...tasks].toSorted() }
}

/** Whoever has left a unit still reads the tasks whose contracts name him; nobody is named by one who never was in its unit. */
async function tasksAnsweredFor(
  db: Kysely<Database>,
  reader: Reader,
  units: readonly string[],
): Promise<readonly string[]> {
  if (units.length === 0) return []
  const rows = await db.selectFrom('task').select('id').where('unit', 'in', units).orderBy('id').execute()
  return await readable(
    db,
    reader,
    rows.map(({ id }) => id),
  )
}

/** Whoever sits in a unit reads what it took over from another, as it was there. */
async function tasksTakenOver(
  db: Kysely<Database>,
  reader: Reader,
  units: readonly string[],
): Promise<readonly string[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('task')
    .select('id')
    .where('status', '=', 'SETTLED')
    .where((is) => is.or(units.map((unit) => is('goes_to', 'like', `% ${unit} %`))))
    .orderBy('id')
    .execute()
  return await readable(
    db,
    reader,
    rows.map(({ id }) => id),
  )
}

async function readable(db: Kysely<Database>, reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
  const states = await listStates<Task>(
    db,
    ids.map((id) => `task/${id}`),
  )
  return ids.filter((id) => {
    const task = states.get(`task/${id}`)
    return task && mayRead('task', { unit: task.unit, task }, reader)
  })
}
