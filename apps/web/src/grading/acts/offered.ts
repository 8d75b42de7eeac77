import { assessmentAggregate, inputsNeededIn, type Assessment, type InputsNeeded } from '@khoan-viec/domain/assessment'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Instant, Refusal } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { Actor } from '@khoan-viec/domain/organisation'
import { peopleCommands, type AssessmentCommand, type PeopleCommand } from '../names.ts'

export type Place = {
  readonly assessment: Assessment
  readonly facts: CycleFacts
  readonly actor: Actor | undefined
  readonly now: Instant
}

/** Something that the reader may do to this year-end: now, or from the day that `opens` names. */
export type Offered = { readonly command: AssessmentCommand; readonly opens?: string }

/** What this reader may do, in the order of the year. Asked of the domain with empty forms: only what a form can cure is offered. */
export function listOffered(place: Place): readonly Offered[] {
  return peopleCommands.flatMap((command): readonly Offered[] => {
    const refusal = refusalOf(emptyForms[command], place)
    if (refusal === undefined || refusal.field !== undefined) return [{ command }]
    const opens = refusal.data?.['opens']
    return refusal.code === 'too-early' && typeof opens === 'string' ? [{ command, opens }] : []
  })
}

/** Why the domain would refuse this very command now; undefined where it would not. */
export function refusalOf(command: PeopleCommand, { assessment, facts, actor, now }: Place): Refusal | undefined {
  if (!actor) return { code: 'not-yours' }
  const decided = assessmentAggregate.decide(assessment, command, {
    at: now,
    today: dayOf(now),
    real: now,
    actor,
    facts,
    hash: () => '',
  })
  return decided.ok ? undefined : decided.refusal
}

/** What the appraisers have to enter under the regulation of the year. */
export const neededIn = ({ cycle }: CycleFacts): InputsNeeded => inputsNeededIn(cycle)

const emptyForms: Readonly<Record<AssessmentCommand, PeopleCommand>> = {
  'self-rank': { type: 'self-rank', level: 'GOOD', statement: '' },
  appraise: {
    type: 'appraise',
    inputs: { mainTargetsMet: true, faultsRemedied: 'NOT_APPLICABLE', findings: [], violations: [] },
    level: 'GOOD',
    ground: '',
  },
  vote: { type: 'vote', tally: { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0 }, present: 0 },
  decide: { type: 'decide', level: 'GOOD', reason: '', decision: '' },
  appeal: { type: 'appeal', ground: '' },
  'rule-appeal': { type: 'rule-appeal', upheld: false, decision: '', ground: '', corrections: [] },
}
