import {
  basicTargets,
  type AppraisedInputs,
  type Assessment,
  type Degree,
  type findings,
  type InputsNeeded,
  type Level,
  type measures,
} from '@khoan-viec/domain/assessment'
import type { PeopleCommand } from '../names.ts'
import { gradingWords } from '../words.ts'
import { readNumbers, type Typed } from './read-numbers.ts'

type Target = 'MET' | 'MISSED' | 'NOT_APPLICABLE'
type Violation = {
  /** The number of the decision: it tells one act from another. */
  id: string
  decidedOn: string
  side: AppraisedInputs['violations'][number]['side']
  measure: (typeof measures)[number]
  dutyRelated: boolean
  remedied: boolean
}

/** What stands in the form: numbers as typed, choices possibly not made yet. */
export type AppraisalForm = {
  common: string
  others: (Degree | '')[]
  /** Only of a subject with no task to count. */
  results: string
  resultsDegree: Degree | ''
  organising: string
  unity: string
  mainTargets: 'MET' | 'MISSED' | ''
  basic: Record<(typeof basicTargets)[number], Target | ''>
  faults: AppraisedInputs['faultsRemedied'] | ''
  findings: (typeof findings)[number][]
  low: string
  cast: string
  months: string
  absence: NonNullable<AppraisedInputs['absence']> | ''
  violations: Violation[]
  level: Level | ''
  ground: string
}

/** Criteria beside results under the regulations that grade by degrees. */
const CRITERIA = 4

const typed = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** An empty form, or what was entered last: a correction starts from it. */
export function blankAppraisal(last?: Assessment['appraisals'][number]): AppraisalForm {
  const inputs = last?.inputs
  return {
    common: typed(inputs?.common),
    others: inputs?.others ? [...inputs.others] : Array.from({ length: CRITERIA }, () => ''),
    results: typed(inputs?.results),
    resultsDegree: inputs?.resultsDegree ?? '',
    organising: typed(inputs?.assessed?.organising),
    unity: typed(inputs?.assessed?.unity),
    mainTargets: inputs ? (inputs.mainTargetsMet ? 'MET' : 'MISSED') : '',
    basic: { growth: '', budget: '', disbursement: '', income: '', poverty: '', ...inputs?.basicTargets },
    faults: inputs?.faultsRemedied ?? '',
    findings: [...(inputs?.findings ?? [])],
    low: typed(inputs?.confidence?.low),
    cast: typed(inputs?.confidence?.cast),
    months: typed(inputs?.monthsAbsent),
    absence: inputs?.absence ?? '',
    violations: (inputs?.violations ?? []).map(({ id, decidedOn, side, measure, dutyRelated, remedied }) => ({
      id,
      decidedOn,
      side,
      measure,
      dutyRelated,
      remedied,
    })),
    level: last?.level ?? '',
    ground: last?.ground ?? '',
  }
}

/** The command that the form makes, or the faults that stand in its way, by the command's field. */
export function readAppraisal(
  form: AppraisalForm,
  needed: InputsNeeded,
  isLeader: boolean,
): { readonly command?: PeopleCommand; readonly faults: Readonly<Record<string, string>> } {
  const isByHead = needed.assessed && isLeader
  const { values, faults } = readNumbers(numbersIn(form, needed.common, isByHead))
  const degrees = form.others.filter((degree) => degree !== '')
  const missing = gradingWords().form.notChosen
  const { level, mainTargets, faults: remedied } = form
  const all = {
    ...faults,
    ...(needed.others && degrees.length < form.others.length ? { 'inputs.others': missing } : {}),
    ...(mainTargets === '' ? { 'inputs.mainTargetsMet': missing } : {}),
    ...(remedied === '' ? { 'inputs.faultsRemedied': missing } : {}),
    ...(level === '' ? { level: missing } : {}),
  }
  if (level === '' || remedied === '' || Object.keys(all).length > 0) return { faults: all }
  const { common, results, organising, unity, low, cast, months } = values
  const basic = basicIn(form)
  const inputs: AppraisedInputs = {
    ...(common === undefined ? {} : { common }),
    ...(needed.others ? { others: degrees } : {}),
    ...(results === undefined ? {} : { results }),
    ...(form.resultsDegree === '' ? {} : { resultsDegree: form.resultsDegree }),
    ...(organising === undefined || unity === undefined ? {} : { assessed: { organising, unity } }),
    mainTargetsMet: mainTargets === 'MET',
    ...(basic ? { basicTargets: basic } : {}),
    faultsRemedied: remedied,
    findings: form.findings,
    ...(low === undefined || cast === undefined ? {} : { confidence: { low, cast } }),
    violations: form.violations.map((violation) => ({ ...violation })),
    ...(months === undefined ? {} : { monthsAbsent: months }),
    ...(form.absence === '' ? {} : { absence: form.absence }),
  }
  return { command: { type: 'appraise', inputs, level, ground: form.ground }, faults: all }
}

function numbersIn(form: AppraisalForm, hasCommon: boolean, isByHead: boolean): readonly Typed[] {
  const wanted = (isWanted: boolean, entry: Typed): readonly Typed[] => (isWanted ? [entry] : [])
  return [
    ...wanted(hasCommon, ['common', 'inputs.common', form.common]),
    ...wanted(form.results !== '', ['results', 'inputs.results', form.results]),
    ...wanted(isByHead, ['organising', 'inputs.assessed.organising', form.organising]),
    ...wanted(isByHead, ['unity', 'inputs.assessed.unity', form.unity]),
    ...wanted(form.low !== '' || form.cast !== '', ['low', 'inputs.confidence.low', form.low]),
    ...wanted(form.low !== '' || form.cast !== '', ['cast', 'inputs.confidence.cast', form.cast]),
    ...wanted(form.months !== '', ['months', 'inputs.monthsAbsent', form.months]),
  ]
}

/** All five or none: a target left open counts as not applicable once another is entered. */
function basicIn({ basic }: AppraisalForm): AppraisedInputs['basicTargets'] | undefined {
  const of = (name: (typeof basicTargets)[number]): Target => basic[name] || 'NOT_APPLICABLE'
  if (basicTargets.every((name) => basic[name] === '')) return undefined
  return {
    growth: of('growth'),
    budget: of('budget'),
    disbursement: of('disbursement'),
    income: of('income'),
    poverty: of('poverty'),
  }
}
