import type { CycleFacts } from '../cycle/cycle.ts'
import type { Heir } from '../organisation/heir.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import { registrationLeft } from './remainder.ts'
import type { Successor, TakingOver } from './settlement.ts'
import { formOf, fromOf } from './take-over.ts'
import type { Task } from './task.ts'
import { isUnfinished } from './unfinished.ts'

/** Who goes on in place of a unit on the day on which the next year takes over; undefined where nobody does. */
type HeirOf = (unit: UnitCode) => Heir | undefined

/**
 * How a task not finished in a closed year goes on in another: in its own unit while that stands; else in those that a decision
 * named, or in the one that its unit was merged into. One whose contract runs on, under that contract; any other as approved
 * work, with what is left of it and until that year's last day for delivery, for which a contract is made.
 */
export function carryOver(task: Task, facts: CycleFacts, heirOf: HeirOf = (unit) => ({ unit })): readonly TakingOver[] {
  if (!isUnfinished(task)) return []
  const { planned, settled } = task
  const heir = heirOf(task.unit)
  const stays = settled === undefined && heir?.unit === task.unit
  const decided = settled ?? planned
  const to = settled?.to ?? (planned?.disposition.kind === 'TRANSFER' ? planned.disposition.to : [])
  if (stays || !decided) {
    const plan = stays && planned ? { planned } : {}
    return heir
      ? [{ ...onward(task, facts, { task: `${task.id}.${facts.cycle.id}`, unit: task.unit }, heir), ...plan }]
      : []
  }
  return to.flatMap((successor) => {
    const next = heirOf(successor.unit)
    return next ? [onward(task, facts, successor, { decision: decided.decision, ...next })] : []
  })
}

function onward(
  task: Task,
  { cycle, calendar }: CycleFacts,
  successor: Successor,
  { unit, decision }: Heir,
): TakingOver {
  const { contract, registration } = task
  const { task: id, name, owed } = successor
  const next = {
    task: id,
    cycle: cycle.id,
    unit,
    from: fromOf(task, {
      ...(decision === undefined ? {} : { decision }),
      ...(name === undefined ? {} : { part: name }),
    }),
    origin: task.origin,
    ...(task.settled?.unapproved ? { unapproved: true as const } : {}),
  }
  if (owed === undefined && contract?.inForceSince !== undefined && (contract.terms.untilYear ?? 0) >= cycle.year) {
    const { obligors: _, ...terms } = contract.terms
    return { ...next, registration: formOf(task, unit, registration), terms }
  }
  const left = registrationLeft(task, successor, '')
  const { untilYear: _, ...rest } = left
  const indicators = left.indicators.length > 0 ? left.indicators : registration.indicators
  const form = formOf(task, unit, rest)
  return { ...next, registration: { ...form, indicators, milestones: [], deadline: calendar.delivery } }
}
