import { requireRight } from '../access/acting.ts'
import { checkDocumentNumber, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { gradingSubjects } from './grading-subjects.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'
import { tenuresOf } from './tenures.ts'

type Erasure = Extract<OrganisationCommand, { type: 'erase-person' }>

/**
 * Erases somebody's name for ever. The acts stay, under an id that tells nobody who it was; so nobody's name goes who
 * still acts or has still to be graded, and none without a decision.
 */
export function decideErasure(state: Organisation, command: Erasure, context: Context): Result<OrganisationEvent> {
  const { person, decision } = command
  return (
    requireRight(context, 'organisation', 'erase-person') ??
    (state.people[person] ? undefined : refuse('not-found', { field: 'person' })) ??
    (state.erased[person] === undefined ? undefined : refuse('already-done', { field: 'person' })) ??
    checkDocumentNumber('decision', decision) ??
    requireLeft(state, person, context) ??
    requireGraded(state, person, context) ??
    ok({ type: 'person-erased', person, decision: decision.trim() })
  )
}

/** Whoever holds a post today or is to hold one acts under his name. */
const requireLeft = (state: Organisation, person: string, { today }: Context): Refused | undefined =>
  tenuresOf(state, person).some(({ to }) => to === undefined || to >= today)
    ? refuse('holds-post', { field: 'person' })
    : undefined

/** A head of this year's is graded, notified and may appeal by name, until the year may be closed. */
const requireGraded = (
  state: Organisation,
  person: string,
  { today, facts: { cycle, calendar } }: Context,
): Refused | undefined =>
  today < calendar.close && gradingSubjects(state, cycle).some(({ subject }) => subject === person)
    ? refuse('name-needed', { field: 'person', data: { until: calendar.close } })
    : undefined
