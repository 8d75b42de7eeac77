import type { CycleFacts, ReportPeriod } from '../cycle/cycle.ts'
import type { Todo } from '../stream/aggregate.ts'
import { isAccepted } from './cascade.ts'
import { periodsOwed } from './due.ts'
import { owedByHeads, owedByPerson } from './owed.ts'
import type { Task } from './task.ts'

/** The reports whose turn it is: the first owed, and those whose windows open before that one closes. */
function periodsNext(task: Task, facts: CycleFacts): readonly ReportPeriod[] {
  const owed = periodsOwed(task, facts).toSorted((a, b) => (a.closes < b.closes ? -1 : 1))
  const first = owed[0]
  return first ? owed.filter(({ opens }) => opens <= first.closes) : []
}

export const reportTodos = (task: Task, facts: CycleFacts): readonly Todo[] =>
  periodsNext(task, facts).flatMap(({ id, opens, closes }) =>
    owedByHeads(task, 'report', { due: closes, about: { period: id, opens } }),
  )

/** Cells: first acceptance by both, then their part of each report. */
export function partTodos(task: Task, facts: CycleFacts): readonly Todo[] {
  if (task.status !== 'IN_PROGRESS' || !task.cascade) return []
  const next = periodsNext(task, facts)
  return task.cascade.parts.flatMap((part) => {
    const about = { part: part.id, cell: part.cell }
    if (!isAccepted(part))
      return [...new Set([part.cellSecretary, part.areaMember])]
        .filter((person) => !part.acceptedBy.includes(person))
        .map((person) => owedByPerson(task, 'accept-part', person, { about }))
    return next
      .filter(({ id }) => !part.reported.some(({ period }) => period === id))
      .map(({ id, from, closes }) =>
        owedByPerson(task, 'report-part', part.cellSecretary, {
          due: closes,
          about: { ...about, period: id, opens: from },
        }),
      )
  })
}
