import { ONE, ZERO, exactly } from '../exact/index.ts'
import {
  count,
  day,
  decimal,
  flag,
  list,
  needed,
  nonEmptyText,
  oneOf,
  optional,
  part,
  plainNumber,
  record,
  requireObject,
  text,
  textOr,
  type Reader,
} from '../form/index.ts'
import { LEVELS } from '../level/index.ts'
import { DEGREES, FINDINGS, MEASURES, REMEDIES } from '../regulations/index.ts'
import { DEFAULT_SETTINGS, RATE_MAX, settings, type Settings } from './settings.ts'
import {
  OUTCOMES,
  type CapDecision,
  type Elsewhere,
  type Employment,
  type Period,
  type Subject,
  type Task,
  type UnitReference,
  type Violation,
} from './types.ts'

const SIDES = ['PARTY', 'STATE'] as const
const months = decimal({ from: 0, to: 12 })

const elsewhere: Reader<Elsewhere> = record({
  id: needed(nonEmptyText),
  level: needed(oneOf([...LEVELS, 'NOT_RANKED'])),
})

const unit: Reader<UnitReference> = textOr(nonEmptyText, elsewhere)
const year: Reader<number> = plainNumber({ from: 0, to: 9999, whole: true })

const FULL_YEAR: Employment = {
  monthsWorked: exactly(12),
  monthsAbsent: ZERO,
  absence: null,
  monthsInParty: null,
  suspended: false,
}

const employment: Reader<Employment> = record({
  monthsWorked: optional(months, FULL_YEAR.monthsWorked),
  monthsAbsent: optional(months, FULL_YEAR.monthsAbsent),
  absence: optional(oneOf(['SICK', 'MATERNITY', 'OTHER']), null),
  monthsInParty: optional(decimal({ from: 0 }), null),
  suspended: optional(flag, false),
})

const target = optional(oneOf(['MET', 'MISSED', 'NOT_APPLICABLE']), 'NOT_APPLICABLE' as const)
const basicTargets = record({ growth: target, budget: target, disbursement: target, income: target, poverty: target })

const subject: Reader<Subject> = record({
  id: needed(nonEmptyText),
  kind: needed(oneOf(['COLLECTIVE', 'LEADER', 'INDIVIDUAL'])),
  group: needed(text),
  name: optional(text, null),
  leads: optional(list(nonEmptyText), []),
  subordinates: optional(list(unit), []),
  responsibleFor: optional(list(unit), null),
  common: optional(decimal({ from: 0, to: 30 }), null),
  results: optional(decimal({ from: 0, to: 70 }), null),
  assessed: optional(record({ organising: needed(part), unity: needed(part) }), null),
  criteria: optional(record({ results: optional(oneOf(DEGREES), null), others: needed(list(oneOf(DEGREES))) }), null),
  mainTargetsMet: optional(flag, true),
  basicTargets: optional(basicTargets, basicTargets.read({})),
  faultsRemedied: optional(oneOf(REMEDIES), 'NOT_APPLICABLE' as const),
  findings: optional(list(oneOf(FINDINGS)), []),
  confidence: optional(record({ low: needed(count), cast: needed(count) }), null),
  employment: optional(employment, FULL_YEAR),
})

const task: Reader<Task> = record({
  id: needed(nonEmptyText),
  origin: needed(oneOf(['REGISTERED', 'ASSIGNED'])),
  obligors: needed(list(nonEmptyText)),
  weight: optional(decimal({ above: 0 }), ONE),
  outcome: needed(oneOf(OUTCOMES)),
  fraction: optional(part, ZERO),
  allOrNothing: optional(flag, false),
  defects: optional(count, ZERO),
  delays: optional(count, ZERO),
  waiver: optional(text, null),
})

const violation: Reader<Violation> = record({
  id: needed(nonEmptyText),
  subject: needed(nonEmptyText),
  decidedOn: needed(day),
  measure: needed(oneOf(MEASURES)),
  side: needed(oneOf(SIDES)),
  dutyRelated: optional(flag, false),
  remedied: optional(flag, false),
  countedIn: optional(list(year), []),
})

const capDecision: Reader<CapDecision> = record({
  group: needed(text),
  rate: needed(decimal({ from: 0, to: RATE_MAX })),
  decision: needed(text),
})

const namedSettings: Reader<{ readonly values: Settings; readonly named: readonly string[] }> = {
  schema: settings.schema,
  read: (value) => ({ values: settings.read(value), named: Object.keys(requireObject(value)) }),
}

/** The fields as written, before they are held against each other. */
export type CaseFields = {
  readonly period: Period
  readonly side: 'PARTY' | 'STATE'
  readonly overlays: readonly string[]
  readonly settings: { readonly values: Settings; readonly named: readonly string[] }
  readonly subjects: readonly Subject[]
  readonly tasks: readonly Task[]
  readonly violations: readonly Violation[]
  readonly capDecisions: readonly CapDecision[]
}

export const caseFields: Reader<CaseFields> = record({
  period: needed(record({ from: needed(day), to: needed(day) })),
  side: needed(oneOf(SIDES)),
  overlays: optional(list(nonEmptyText), []),
  settings: optional(namedSettings, { values: DEFAULT_SETTINGS, named: [] }),
  subjects: needed(list(subject)),
  tasks: optional(list(task), []),
  violations: optional(list(violation), []),
  capDecisions: optional(list(capDecision), []),
})
