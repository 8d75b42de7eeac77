import { ok, type Refusal, type Result } from '../core/index.ts'
import { isHeldOn, type PersonId, type Post } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkId, checkText, TITLE_LENGTH } from './check-text.ts'
import { isDecimal, toMicro } from './check-values.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import type { CascadePart, Values } from './follow-up.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Task } from './task.ts'
import type { Indicator } from './terms.ts'
import { personOf, refuseByName, refuseByRight } from './who.ts'

type Cascade = Extract<TaskCommand, { type: 'cascade' }>

const PARTS = 60

/** By the unit's secretary under a contract in force; anew until a part has reported. */
export const guardCascade: Guard = (task, context) =>
  refuseByRight('cascade', task, context) ??
  refuseByState(task, 'cascade') ??
  (task.cascade?.parts.some(({ reported }) => reported.length > 0) ? { code: 'already-done' } : undefined)

/** Splits the way from baseline to target of one indicator: the quotas together are exactly that way. */
export function cascade(task: Task, command: Cascade, context: Context): Result<TaskEvent> {
  const { indicator, parts } = command
  const measured = task.contract?.terms.indicators.find(({ id }) => id === indicator)
  const refusal =
    measured?.kind === 'NUMBER'
      ? checkParts(task, measured, parts, context)
      : ({ code: 'malformed', field: 'indicator' } as const)
  return refusal ? { ok: false, refusal } : ok({ type: 'cascaded', indicator, parts })
}

function checkParts(
  task: Task,
  { baseline, target }: Indicator,
  parts: Cascade['parts'],
  context: Context,
): Refusal | undefined {
  if (parts.length === 0) return { code: 'missing', field: 'parts' }
  if (parts.length > PARTS) return { code: 'too-many', field: 'parts', data: { limit: PARTS } }
  for (const [index, part] of parts.entries()) {
    const refusal = checkPart(task, `parts[${index}]`, part, context)
    if (refusal) return refusal
    if (parts.findIndex(({ id }) => id === part.id) !== index) return { code: 'malformed', field: `parts[${index}].id` }
  }
  const actual = parts.reduce((sum, { quota }) => sum + toMicro(quota), 0)
  const expected = Math.abs(toMicro(target) - toMicro(baseline))
  if (actual === expected) return undefined
  return { code: 'sum-differs', field: 'parts', data: { expected: expected / 1e6, actual: actual / 1e6 } }
}

function checkPart(
  task: Task,
  field: string,
  part: Cascade['parts'][number],
  { today, facts }: Context,
): Refusal | undefined {
  const isIn = (post: Post, person: PersonId): boolean =>
    facts.tenures.some(
      (tenure) =>
        tenure.post === post && tenure.person === person && tenure.unit === task.unit && isHeldOn(tenure, today),
    )
  return (
    checkId(`${field}.id`, part.id) ??
    checkText(`${field}.cell`, part.cell, TITLE_LENGTH) ??
    (isIn('CELL_SECRETARY', part.cellSecretary) ? undefined : { code: 'malformed', field: `${field}.cellSecretary` }) ??
    (isIn('AREA_MEMBER', part.areaMember) ? undefined : { code: 'malformed', field: `${field}.areaMember` }) ??
    (isDecimal(part.quota) && part.quota > 0 ? undefined : { code: 'malformed', field: `${field}.quota` })
  )
}

const partOf = (task: Task, id: string): CascadePart | undefined => task.cascade?.parts.find((part) => part.id === id)

/** The cell's secretary and the member in charge of the area answer together, so both accept. */
export const guardAcceptPart: Guard = (task, context, id) => {
  const person = personOf(context)
  const part = partOf(task, id)
  return (
    refuseByRight('accept-part', task, context) ??
    (part ? undefined : { code: 'no-request', field: 'part' }) ??
    (part?.cellSecretary === person || part?.areaMember === person ? undefined : { code: 'not-yours' }) ??
    refuseByState(task, 'accept-part') ??
    (part?.acceptedBy.some((each) => each === person) ? { code: 'already-done' } : undefined)
  )
}

export const guardReportPart: Guard = (task, context, id) => {
  const part = partOf(task, id)
  return (
    refuseByRight('report-part', task, context) ??
    (part ? undefined : { code: 'no-request', field: 'part' }) ??
    refuseByName('report-part', task, context, id) ??
    refuseByState(task, 'report-part') ??
    (part && isAccepted(part) ? undefined : { code: 'not-now', field: 'part', data: { status: 'PART_NOT_ACCEPTED' } })
  )
}

/** By the cell's secretary and by the member in charge, who may be one person. */
export const isAccepted = ({ cellSecretary, areaMember, acceptedBy }: CascadePart): boolean =>
  acceptedBy.includes(cellSecretary) && acceptedBy.includes(areaMember)

/** Before the unit's own report: from the first of the days reported on until its window closes. The latest value counts. */
export function reportPart(
  { part, period, value }: Extract<TaskCommand, { type: 'report-part' }>,
  { today, facts }: Context,
): Result<TaskEvent> {
  const found = facts.calendar.periods.find(({ id }) => id === period)
  const refusal: Refusal | undefined = !found
    ? { code: 'malformed', field: 'period' }
    : today < found.from
      ? { code: 'too-early', field: 'period', data: { opens: found.from } }
      : today > found.closes
        ? { code: 'period-closed', field: 'period', data: { closes: found.closes } }
        : isDecimal(value)
          ? undefined
          : { code: 'malformed', field: 'value' }
  return refusal ? { ok: false, refusal } : ok({ type: 'part-reported', part, period, value })
}

/** The unit's value of a cascaded indicator is its baseline and what the parts have last reported. */
export function checkSum({ cascade: split, contract }: Task, values: Values): Refusal | undefined {
  const indicator = contract?.terms.indicators.find(({ id }) => id === split?.indicator)
  if (!split || !indicator) return undefined
  const parts = split.parts.reduce((sum, { reported }) => sum + toMicro(reported.at(-1)?.value ?? 0), 0)
  const expected = toMicro(indicator.baseline) + (indicator.target >= indicator.baseline ? parts : -parts)
  const actual = toMicro(values[indicator.id] ?? 0)
  if (actual === expected) return undefined
  return {
    code: 'sum-differs',
    field: `values.${indicator.id}`,
    data: { expected: expected / 1e6, actual: actual / 1e6 },
  }
}
