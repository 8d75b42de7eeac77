import { loadFacts } from '@khoan-viec/db/facts'
import type { Database } from '@khoan-viec/db/schema'
import { findOrganisation, findState, listCycles } from '@khoan-viec/db/stream'
import { listUncontinued } from '@khoan-viec/db/task'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { heirOn, type Organisation } from '@khoan-viec/domain/organisation'
import { carryOver, type TakingOver, type Task } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'

/**
 * What closed years left unfinished and nobody has taken over yet, as the newest open cycle takes it over: in the unit that
 * did it, or in the one that it was merged into since. Where neither is there, for it was split or abolished, the work stays
 * listed under the year that it was left in.
 */
export async function unfinishedWork(db: Kysely<Database>): Promise<readonly TakingOver[]> {
  const into = (await listCycles<Cycle>(db)).find(({ status }) => status === 'RUNNING')
  const organisation = await findState<Organisation>(db, await findOrganisation(db))
  if (!into || !organisation) return []
  const today = dayOf(into.openedAt)
  const facts = await loadFacts(db, { cycle: into.id }, today)
  const left: TakingOver[] = []
  for (const id of await listUncontinued(db)) {
    const task = await findState<Task>(db, `task/${id}`)
    if (task?.carriedOver !== true) continue
    left.push(...carryOver(task, facts, (unit) => heirOn(organisation, unit, today)))
  }
  return left
}
