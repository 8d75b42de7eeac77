import type { Cycle } from '@khoan-viec/domain/cycle'
import type { OpenWork, Task } from '@khoan-viec/domain/task'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema/index.ts'
import { findState, listStates } from '../stream/index.ts'
import { listUncontinued } from '../task/index.ts'

/** Every task of a year that runs in these units, or on its way to one of them, in the order of units and names. */
export async function listOpenWork(db: Kysely<Database>, units: readonly string[]): Promise<readonly OpenWork[]> {
  if (units.length === 0) return []
  const own = await liveTasks(db).where('stream.unit', 'in', units).execute()
  const coming = await liveTasks(db)
    .innerJoin('task', (on) => on.onRef('stream.id', '=', sql`'task/' || task.id`))
    .where('task.settles_on', 'is not', null)
    .where('stream.unit', 'not in', units)
    .where((is) => is.or(units.map((unit) => is('task.goes_to', 'like', `% ${unit} %`))))
    .execute()
  return await withAuthority(
    db,
    [...own, ...coming].map(({ id }) => id),
  )
}

const liveTasks = (db: Kysely<Database>) =>
  db
    .selectFrom('stream')
    .select('stream.id')
    .where('stream.kind', '=', 'task')
    .where('stream.final', '=', 0)
    .orderBy('stream.unit')
    .orderBy('stream.id')

async function withAuthority(db: Kysely<Database>, streams: readonly string[]): Promise<readonly OpenWork[]> {
  const states = await listStates<Task>(db, streams)
  const authorities = new Map<string, string>()
  const work: OpenWork[] = []
  for (const stream of streams) {
    const task = states.get(stream)
    if (!task) continue
    const authority =
      authorities.get(task.cycle) ?? (await findState<Cycle>(db, `cycle/${task.cycle}`))?.authority ?? ''
    authorities.set(task.cycle, authority)
    work.push({ task, authority })
  }
  return work
}

/** What a closed year left unfinished in these units, or on its way to them, and no other has taken over yet. */
export async function listWorkBetweenYears(db: Kysely<Database>, units: readonly string[]): Promise<readonly Task[]> {
  const ids = await listUncontinued(db)
  const states = await listStates<Task>(
    db,
    ids.map((id) => `task/${id}`),
  )
  return [...states.values()].filter(
    (task) =>
      task.carriedOver === true &&
      [task.unit, ...(task.settled?.to ?? []).map(({ unit }) => unit)].some((unit) => units.includes(unit)),
  )
}
