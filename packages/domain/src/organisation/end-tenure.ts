import { requireRight } from '../access/acting.ts'
import { isDay, plusDays } from '../calendar/index.ts'
import { checkDocumentNumber, checkText, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkArea } from './appoint.ts'
import { handsOver, hasLeft } from './leaving.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent, Tenure } from './organisation.ts'

type End = Extract<OrganisationCommand, { type: 'end-tenure' }>
type SetArea = Extract<OrganisationCommand, { type: 'set-area' }>

const REASON_MOST = 500

/** Somebody leaves a post: the tenure's last day is brought forward, never put off. */
export function decideEnd(state: Organisation, command: End, context: Context): Result<OrganisationEvent> {
  const { last, reason, decision } = command
  const tenure = state.tenures.find(({ id }) => id === command.tenure)
  return (
    requireRight(context, 'organisation', 'end-tenure') ??
    (tenure ? undefined : refuse('not-found', { field: 'tenure' })) ??
    checkWithin('last', last, tenure) ??
    // What was left on the last day is fixed, and so is the day.
    (hasLeft(state, command.tenure) ? refuse('already-done', { field: 'last' }) : undefined) ??
    checkText('reason', reason, REASON_MOST) ??
    checkDocumentNumber('decision', decision) ??
    ok({
      type: 'tenure-ended',
      tenure: command.tenure,
      last,
      reason,
      decision: decision.trim(),
      ...(tenure ? handsOver({ ...tenure, to: last }) : {}),
    })
  )
}

/** An officer looks after other units from a day on; what he looked after before that day stays as it was. */
export function decideArea(state: Organisation, command: SetArea, context: Context): Result<OrganisationEvent> {
  const { from, area, decision } = command
  const tenure = state.tenures.find(({ id }) => id === command.tenure)
  const refused =
    requireRight(context, 'organisation', 'set-area') ??
    (tenure?.post === 'AREA_OFFICER' ? undefined : refuse('not-found', { field: 'tenure' })) ??
    checkWithin('from', from, tenure) ??
    checkDocumentNumber('decision', decision) ??
    checkArea(state, area, from)
  if (refused) return refused
  if (!tenure || from === tenure.from) return refuse('malformed', { field: 'from' })
  const next = { ...tenure, id: `${tenure.id}~${from}`, from, area, decision: decision.trim() }
  if (state.tenures.some(({ id }) => id === next.id)) return refuse('already-done', { field: 'from' })
  return ok({ type: 'area-set', tenure: tenure.id, next })
}

/** A day of the tenure. */
function checkWithin(field: string, day: string, tenure: Tenure | undefined): Refused | undefined {
  if (!isDay(day)) return refuse('malformed', { field })
  if (!tenure) return undefined
  const { from, to } = tenure
  if (day >= from && (to === undefined || day <= to)) return undefined
  return refuse('outside-tenure', { field, data: { from, ...(to === undefined ? {} : { to }) } })
}

/** The organisation with one tenure ended on the eve of a day. */
export const cutTenure = (tenures: readonly Tenure[], id: string, from: string): readonly Tenure[] =>
  tenures.map((tenure) => (tenure.id === id ? { ...tenure, to: plusDays(from, -1) } : tenure))
