import { listStates } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { findOrganisation, findState } from '@khoan-viec/db/stream'
import type { Assessment } from '@khoan-viec/domain/assessment'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { groupsIn, type Organisation } from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import type { YearInputs } from '@khoan-viec/grading/year'
import type { Kysely } from 'kysely'

export type Year = YearInputs & {
  readonly cycle: Cycle
  readonly organisation: Organisation
  readonly assessmentStreams: ReadonlyMap<string, { readonly stream: string; readonly assessment: Assessment }>
}

/** All of a year that its grade depends on, as the record has it now. */
export async function readYear(db: Kysely<Database>, cycleId: string): Promise<Year> {
  const [cycle] = await listStates<Cycle>(db, { cycle: cycleId, kind: 'cycle' })
  const organisation = await findState<Organisation>(db, await findOrganisation(db))
  if (!cycle || !organisation) throw new Error(`cycle ${cycleId} is not open`)
  const assessments = await listStates<Assessment>(db, { cycle: cycleId, kind: 'assessment' })
  const tasks = await listStates<Task>(db, { cycle: cycleId, kind: 'task' })
  return {
    cycle: cycle.state,
    facts: { cycle: cycle.state, calendar: cycle.state.calendar, officials: [], tenures: [] },
    organisation,
    groups: groupsIn(organisation, cycle.state.period),
    assessments: assessments.map(({ state }) => state),
    assessmentStreams: new Map(assessments.map(({ stream, state }) => [state.subject, { stream, assessment: state }])),
    tasks: tasks.map(({ state }) => state),
  }
}
