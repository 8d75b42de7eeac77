import {
  checkDistinct,
  checkDocumentNumber,
  checkEach,
  checkNumber,
  checkOneOf,
  checkText,
  LINE,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import {
  correctedOutcomes,
  type AppealCorrection,
  type Assessment,
  type AssessmentCommand,
  type AssessmentEvent,
} from './assessment.ts'
import { guards } from './guards.ts'

export function decideAppeal(
  state: Assessment,
  { ground }: Extract<AssessmentCommand, { type: 'appeal' }>,
  context: Context,
): Result<AssessmentEvent> {
  return guards.appeal(state, context) ?? checkText('ground', ground) ?? ok({ type: 'appealed', ground })
}

/** The body's answer, by numbered decision. Upholding may put task outcomes right; the grading is then done anew. */
export function decideRuling(
  state: Assessment,
  { upheld, decision, ground, corrections }: Extract<AssessmentCommand, { type: 'rule-appeal' }>,
  context: Context,
): Result<AssessmentEvent> {
  return (
    guards['rule-appeal'](state, context) ??
    checkDocumentNumber('decision', decision) ??
    checkText('ground', ground) ??
    (!upheld && corrections.length > 0 ? refuse('malformed', { field: 'corrections' }) : undefined) ??
    checkDistinct(
      'corrections',
      corrections.map(({ task }) => task),
      100,
    ) ??
    checkEach(corrections, (correction, index) => checkCorrection(correction, `corrections[${index}]`)) ??
    ok({ type: 'appeal-ruled', upheld, decision: decision.trim(), ground, corrections })
  )
}

const checkCorrection = ({ task, outcome, fraction }: AppealCorrection, field: string): Refused | undefined =>
  checkText(`${field}.task`, task, LINE) ??
  checkOneOf(`${field}.outcome`, outcome, correctedOutcomes) ??
  (outcome === 'PARTIAL' && fraction === undefined ? refuse('missing', { field: `${field}.fraction` }) : undefined) ??
  (outcome !== 'PARTIAL' && fraction !== undefined ? refuse('malformed', { field: `${field}.fraction` }) : undefined) ??
  (fraction === undefined ? undefined : checkNumber(`${field}.fraction`, fraction, [0, 1]))
