import { loadFacts } from '@khoan-viec/db/facts'
import type { Database } from '@khoan-viec/db/schema'
import { findState, listCycles } from '@khoan-viec/db/stream'
import { listUncontinued } from '@khoan-viec/db/task'
import { findUnit } from '@khoan-viec/db/unit'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { carryOver, type TakingOver, type Task } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'

/**
 * What closed years left unfinished and nobody has taken over yet, as the newest open cycle takes it over. A unit that is
 * gone by then takes nothing over: its work stays listed under the year that it was left in.
 */
export async function unfinishedWork(db: Kysely<Database>): Promise<readonly TakingOver[]> {
  const into = (await listCycles<Cycle>(db)).find(({ status }) => status === 'RUNNING')
  if (!into) return []
  const today = dayOf(into.openedAt)
  const facts = await loadFacts(db, { cycle: into.id }, today)
  const left: TakingOver[] = []
  for (const id of await listUncontinued(db)) {
    const task = await findState<Task>(db, `task/${id}`)
    const taking = task?.carriedOver === true ? carryOver(task, facts) : undefined
    const unit = taking && (await findUnit(db, taking.unit, today))
    if (unit && (unit.valid_to === null || unit.valid_to >= today)) left.push(taking)
  }
  return left
}
