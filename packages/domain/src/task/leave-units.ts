import { plusDays } from '../calendar/index.ts'
import type { Refusal } from '../core/index.ts'
import { heirOn } from '../organisation/heir.ts'
import type { Organisation, Reorganisation, UnitCode } from '../organisation/organisation.ts'
import { endOf, type Line, takesWork, type UnitEnd } from '../organisation/unit-end.ts'
import { unitOn } from '../organisation/units.ts'
import type { TaskEvent } from './event.ts'
import { isDisposedOf, isOfEnd, needsDisposition } from './open-work.ts'
import type { Task } from './task.ts'
import { isUnfinished } from './unfinished.ts'

/** A task of a year that runs, with the authority that contracted it. */
export type OpenWork = { readonly task: Task; readonly authority: UnitCode }

/** How many a refusal calls by name, and how much of each. */
const NAMED = 3
const NAME_LENGTH = 80

/** The end that a decision brings to the unit of a task, or to the contract relation it is under; `after`: with that decision. */
export function endBy(
  { task, authority }: OpenWork,
  after: Line,
  { from }: Pick<Reorganisation, 'from'>,
): UnitEnd | undefined {
  const end = endOf(after, task.unit, { day: plusDays(from, -1), authority })
  return end?.from === from ? end : undefined
}

/**
 * Why a decision on units may not be recorded yet: open work that it would leave, work on its way to units that it ends, or
 * work between two years. `after`: the organisation with the decision. None is left behind, and none arrives nowhere.
 */
export function refuseLeavingWork(
  { work, between }: { readonly work: readonly OpenWork[]; readonly between: readonly Task[] },
  after: Organisation,
  reorganisation: Reorganisation,
): Refusal | undefined {
  // Ends of other decisions too: the unit that was to go on may be one that this one takes away.
  const left = work.filter(({ task, authority }) => {
    const end = endOf(after, task.unit, { day: plusDays(reorganisation.from, -1), authority })
    const isOurs = end?.from === reorganisation.from || end?.heir === undefined
    return end !== undefined && isOurs && needsDisposition(task, end) && !isDisposedOf(task, end)
  })
  return (
    refuseNamed(
      'open-work-left',
      left.map(({ task }) => task),
    ) ??
    refuseReceivers(work, after, reorganisation) ??
    refuseNamed(
      'work-between-years',
      between.filter((task) => isUnfinished(task) && isLost(task, after, reorganisation)),
    )
  )
}

function refuseNamed(code: 'open-work-left' | 'work-between-years', tasks: readonly Task[]): Refusal | undefined {
  if (tasks.length === 0) return undefined
  const names = tasks.slice(0, NAMED).map(({ contract, registration }) => {
    const { title } = contract?.terms ?? registration
    return `“${title.length > NAME_LENGTH ? `${title.slice(0, NAME_LENGTH)}…` : title}”`
  })
  return { code, field: 'changes', data: { tasks: tasks.length, names: names.join(', ') } }
}

/** Whoever is to take over is there on the day, and goes on in another unit if he ends later. */
function refuseReceivers(
  work: readonly OpenWork[],
  after: Organisation,
  { decision, from, changes }: Reorganisation,
): Refusal | undefined {
  const created = changes.flatMap((change) => (change.type === 'CREATE' ? [change.unit.code] : []))
  for (const { task } of work) {
    const { planned } = task
    if (planned?.disposition.kind !== 'TRANSFER') continue
    const isOurs = isOfEnd(planned, { from, decision: decision.number })
    const gone = planned.disposition.to.find(
      ({ unit }) =>
        (isOurs || unitOn(after, unit, plusDays(from, -1)) !== undefined || created.includes(unit)) &&
        !takesWork(after, unit, planned.from),
    )
    if (gone)
      return { code: 'receiver-ends', field: 'changes', data: { unit: gone.unit, task: task.registration.title } }
  }
  return undefined
}

/**
 * Why what was decided of a task may not be recorded: a unit that is to take over is not there on the day. Of a decision on units
 * not recorded yet they may still be to come, and it is asked when that is.
 */
export function refuseGoneReceivers(event: TaskEvent, organisation: Line, isEndRecorded: boolean): Refusal | undefined {
  if (event.type !== 'settlement-planned' || event.disposition.kind !== 'TRANSFER') return undefined
  if (event.withUnit && !isEndRecorded) return undefined
  const { to } = event.disposition
  const gone = to.findIndex(({ unit }) => !takesWork(organisation, unit, event.from))
  return gone < 0
    ? undefined
    : { code: 'receiver-ends', field: `disposition.to[${gone}].unit`, data: { unit: to[gone]?.unit ?? '', task: '' } }
}

/** Nobody would take it over when the next year opens. */
function isLost({ unit, settled, planned }: Task, after: Organisation, { from }: Reorganisation): boolean {
  const to = settled?.to ?? (planned?.disposition.kind === 'TRANSFER' ? planned.disposition.to : [])
  const units = to.length > 0 ? to.map((successor) => successor.unit) : [unit]
  return units.some((each) => {
    const stood = unitOn(after, each, plusDays(from, -1))
    return stood !== undefined && heirOn(after, each, from) === undefined
  })
}
