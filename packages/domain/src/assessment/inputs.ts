import { isDay } from '../calendar/index.ts'
import {
  checkDistinct,
  checkEach,
  checkNumber,
  checkOneOf,
  checkText,
  LINE,
  refuse,
  type Refused,
} from '../core/index.ts'
import type { CycleTerms } from '../cycle/cycle.ts'
import { basicTargets, degrees, findings, measures, type AppraisedInputs, type Assessment } from './assessment.ts'
import { inputsNeeded, regulationOn, type InputsNeeded } from './regulation.ts'

/** What the appraisers of a cycle must enter: by its side and the last day of its period. */
export function inputsNeededIn({ side, period }: CycleTerms): InputsNeeded {
  const regulation = regulationOn(side, period.to)
  return regulation ? inputsNeeded(regulation) : { common: false, others: false, assessed: false }
}

/** Refuses inputs that the engine would refuse, or without which it could not rank the subject. */
export function checkInputs(inputs: AppraisedInputs, kind: Assessment['kind'], terms: CycleTerms): Refused | undefined {
  return (
    checkNeeded(inputs, kind, inputsNeededIn(terms)) ??
    checkPoints(inputs) ??
    checkLists(inputs) ??
    checkAbsence(inputs)
  )
}

function checkNeeded(inputs: AppraisedInputs, kind: Assessment['kind'], needed: InputsNeeded): Refused | undefined {
  if (needed.common && inputs.common === undefined) return refuse('missing', { field: 'inputs.common' })
  if (needed.others && !inputs.others?.length) return refuse('criteria-incomplete', { field: 'inputs.others' })
  if (needed.assessed && kind === 'LEADER' && !inputs.assessed) return refuse('missing', { field: 'inputs.assessed' })
  return undefined
}

const checkPoints = ({ common, results, assessed, confidence }: AppraisedInputs): Refused | undefined =>
  (results === undefined ? undefined : checkNumber('inputs.results', results, [0, 70])) ??
  (common === undefined ? undefined : checkNumber('inputs.common', common, [0, 30])) ??
  (assessed &&
    (checkNumber('inputs.assessed.organising', assessed.organising, [0, 1]) ??
      checkNumber('inputs.assessed.unity', assessed.unity, [0, 1]))) ??
  (confidence &&
    (checkNumber('inputs.confidence.cast', confidence.cast, [0, 10_000], 0) ??
      checkNumber('inputs.confidence.low', confidence.low, [0, confidence.cast], 0)))

const checkLists = ({ others = [], basicTargets: targets, ...inputs }: AppraisedInputs): Refused | undefined =>
  (others.length > 20
    ? refuse('too-many', { field: 'inputs.others', data: { limit: 20, actual: others.length } })
    : undefined) ??
  checkEach(others, (degree, index) => checkOneOf(`inputs.others[${index}]`, degree, degrees)) ??
  checkEach(
    Object.entries(targets ?? {}),
    ([name, met]) =>
      checkOneOf(`inputs.basicTargets.${name}`, name, basicTargets) ??
      checkOneOf(`inputs.basicTargets.${name}`, met, ['MET', 'MISSED', 'NOT_APPLICABLE']),
  ) ??
  checkOneOf('inputs.faultsRemedied', inputs.faultsRemedied, ['ALL', 'PARTLY', 'NONE', 'NOT_APPLICABLE']) ??
  checkDistinct('inputs.findings', inputs.findings, findings.length) ??
  checkEach(inputs.findings, (finding, index) => checkOneOf(`inputs.findings[${index}]`, finding, findings)) ??
  (inputs.violations.length > 30
    ? refuse('too-many', { field: 'inputs.violations', data: { limit: 30 } })
    : undefined) ??
  checkEach(inputs.violations, (violation, index) => checkViolation(violation, `inputs.violations[${index}]`))

/** One act may be decided on more than once: decisions share its id. */
const checkViolation = (violation: AppraisedInputs['violations'][number], field: string): Refused | undefined =>
  checkText(`${field}.id`, violation.id, LINE) ??
  (isDay(violation.decidedOn) ? undefined : refuse('malformed', { field: `${field}.decidedOn` })) ??
  checkOneOf(`${field}.measure`, violation.measure, measures) ??
  checkOneOf(`${field}.side`, violation.side, ['PARTY', 'STATE'])

function checkAbsence({ monthsAbsent, absence }: AppraisedInputs): Refused | undefined {
  if (monthsAbsent === undefined) return undefined
  if (monthsAbsent > 0 && absence === undefined) return refuse('missing', { field: 'inputs.absence' })
  return (
    checkNumber('inputs.monthsAbsent', monthsAbsent, [0, 12]) ??
    (absence && checkOneOf('inputs.absence', absence, ['SICK', 'MATERNITY', 'OTHER']))
  )
}
