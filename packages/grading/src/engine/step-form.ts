import { OUTCOMES } from '../case/index.ts'
import {
  absentOr,
  day,
  flag,
  list,
  named,
  needed,
  nonEmptyText,
  oneOf,
  orNull,
  plainNumber,
  record,
  text,
  variants,
  type JsonSchema,
  type Reader,
} from '../form/index.ts'
import { LEVELS } from '../level/index.ts'
import { DEGREES, FINDINGS, MEASURES, REMEDIES, type Word } from '../regulations/index.ts'
import { test, testDefinitions } from '../regulations/test-form.ts'
import type { ConditionStep, DowngradeRow, Seen, SeenFacts, Step, TaskRow, UnitRow } from './step.ts'

export const whole = plainNumber({ from: 0, whole: true })
export const levels = list(oneOf(LEVELS))
const exact = nonEmptyText
const variant = needed(oneOf(['AS_IT_STANDS', 'MADE_GOOD']))
const conditionOutcome = oneOf(['YES', 'NO', 'NO_TASKS', 'OPEN'])
const seenOutcome = oneOf(['YES', 'NO', 'NO_TASKS'])
const because = oneOf(['FORCED', 'HELD', 'GAP_BY_TASKS', 'GAP', 'NO_TASKS', 'NOT_SEEN'])
const targetState = oneOf(['MET', 'MISSED', 'NOT_APPLICABLE'])
const count = record({ count: needed(whole), of: needed(whole) })

const seenAgain: Reader<Seen> = named('seen', () => seen)

const seenFacts: Reader<SeenFacts> = record({
  step: absentOr(oneOf(['SCORE'])),
  score: absentOr(exact),
  points: absentOr(exact),
  maximum: absentOr(whole),
  count: absentOr(whole),
  of: absentOr(whole),
  led: absentOr(list(count)),
  violations: absentOr(list(nonEmptyText)),
  faults: absentOr(oneOf(REMEDIES)),
  degrees: absentOr(list(oneOf(DEGREES))),
  mainTargetsMet: absentOr(flag),
  targets: absentOr(list(targetState)),
  reading: absentOr(oneOf(['ALL_MISSED', 'ANY_MISSED'])),
  findings: absentOr(list(oneOf(FINDINGS))),
  parts: absentOr(list(seenAgain)),
})

const testAgain = named('test', () => test)
const seen: Reader<Seen> = record({ test: needed(testAgain), facts: needed(seenFacts), outcome: needed(seenOutcome) })

const ground = {
  rule: needed(nonEmptyText),
  citation: needed(nonEmptyText),
  certainty: needed(oneOf(['QUOTED', 'INTERPRETED', 'LOCAL', 'UNSOURCED'])),
} as const

const condition: Reader<ConditionStep> = record({
  ...ground,
  seen: needed(list(seenAgain)),
  outcome: needed(conditionOutcome),
})

const conditionAgain = named('condition', () => condition)

const taskRow: Reader<TaskRow> = record({
  task: needed(nonEmptyText),
  outcome: needed(oneOf(OUTCOMES)),
  weight: needed(exact),
  quantity: needed(exact),
  quality: needed(exact),
  schedule: needed(exact),
  fraction: absentOr(exact),
  allOrNothing: absentOr(flag),
  defects: absentOr(whole),
  delays: absentOr(whole),
})

const counted = record({
  n: needed(whole),
  ...({
    DONE: needed(whole),
    UNDONE: needed(whole),
    ON_TIME: needed(whole),
    LATE: needed(whole),
    GOOD_QUALITY: needed(whole),
    POOR: needed(whole),
    EXCEEDED: needed(whole),
    FAILED: needed(whole),
  } satisfies Record<Word, unknown>),
})

const units: Reader<readonly UnitRow[]> = list(
  record({ unit: needed(nonEmptyText), levels: needed(list(oneOf([...LEVELS, 'NOT_RANKED']))) }),
)

const act = record({
  id: needed(nonEmptyText),
  subject: needed(nonEmptyText),
  measure: needed(oneOf(MEASURES)),
  dutyRelated: needed(flag),
  remedied: needed(flag),
})

const downgradeRow: Reader<DowngradeRow> = record({
  earned: needed(levels),
  earnedBecause: needed(because),
  lowered: needed(orNull(levels)),
  permitted: needed(levels),
  permittedBecause: needed(because),
  level: needed(levels),
})

const settingValue: Reader<string | boolean> = {
  schema: { type: ['string', 'boolean'] },
  read: (value) => (typeof value === 'boolean' ? value : text.read(value)),
}

const months = {
  kind: needed(oneOf(['COLLECTIVE', 'LEADER', 'INDIVIDUAL'])),
  wholeYear: needed(flag),
  monthsWorked: needed(exact),
  monthsAbsent: needed(exact),
  absence: needed(orNull(oneOf(['SICK', 'MATERNITY', 'OTHER']))),
  monthsInParty: needed(orNull(exact)),
  suspended: needed(flag),
} as const

const computed = {
  variant,
  weight: needed(exact),
  quantity: needed(exact),
  quality: needed(exact),
  schedule: needed(exact),
  unit: absentOr(exact),
  organising: absentOr(exact),
  unity: absentOr(exact),
} as const

const notRanked = [
  'KIND_NOT_RANKED',
  'SUSPENDED',
  'UNDER_6_MONTHS_IN_PARTY',
  'UNDER_6_MONTHS_WORKED',
  'ABSENT_6_MONTHS',
  'NOT_WORKED',
] as const

/** One step of a derivation, as it stands in an answer. */
const step: Reader<Step> = variants('step', {
  REGULATION: {
    ...ground,
    facts: needed(
      record({
        side: needed(oneOf(['PARTY', 'STATE'])),
        day: needed(day),
        from: needed(day),
        until: needed(orNull(day)),
      }),
    ),
    outcome: needed(nonEmptyText),
  },
  SETTINGS: {
    ...ground,
    facts: needed(
      record({
        settings: needed(
          list(record({ name: needed(nonEmptyText), value: needed(settingValue), setByCase: needed(flag) })),
        ),
      }),
    ),
    outcome: needed(oneOf(['USED'])),
  },
  RANKED: { ...ground, facts: needed(record(months)), outcome: needed(oneOf(['RANKED', ...notRanked])) },
  TASKS: {
    ...ground,
    facts: needed(
      record({
        variant,
        tasks: needed(list(taskRow)),
        waived: needed(list(record({ task: needed(nonEmptyText), decision: needed(nonEmptyText) }))),
      }),
    ),
    outcome: needed(counted),
  },
  RESULTS_ASSESSED: { ...ground, facts: needed(record({ variant })), outcome: needed(exact) },
  RESULTS_COMPUTED: { ...ground, facts: needed(record(computed)), outcome: needed(exact) },
  SCORE: {
    ...ground,
    facts: needed(record({ variant, common: needed(exact), results: needed(exact) })),
    outcome: needed(exact),
  },
  DEGREE: {
    ...ground,
    facts: needed(record({ variant, assessed: needed(flag), mainTargetsMet: needed(flag) })),
    outcome: needed(oneOf(DEGREES)),
  },
  VIOLATIONS: { ...ground, facts: needed(record({ acts: needed(list(act)) })), outcome: needed(whole) },
  UNITS: {
    ...ground,
    facts: needed(record({ subordinates: needed(units), responsibleFor: needed(units) })),
    outcome: needed(whole),
  },
  FORCING: {
    ...ground,
    facts: needed(record({ variant, code: needed(nonEmptyText), condition: needed(conditionAgain) })),
    outcome: needed(conditionOutcome),
  },
  LEVEL: {
    ...ground,
    facts: needed(record({ variant, level: needed(oneOf(LEVELS)), conditions: needed(orNull(list(conditionAgain))) })),
    outcome: needed(oneOf(['YES', 'NO', 'NO_TASKS', 'OPEN', 'NOT_SEEN'])),
  },
  RULING: {
    ...ground,
    facts: needed(record({ variant, because: needed(list(because)), choices: needed(whole) })),
    outcome: needed(levels),
  },
  DOWNGRADE: {
    ...ground,
    facts: needed(
      record({
        failed: needed(list(nonEmptyText)),
        steps: needed(exact),
        floor: needed(nonEmptyText),
        gapShare: needed(exact),
        done: needed(whole),
        of: needed(whole),
        choices: needed(list(downgradeRow)),
      }),
    ),
    outcome: needed(levels),
  },
  HEAD_BOUND: {
    ...ground,
    facts: needed(record({ level: needed(levels), collectives: needed(units) })),
    outcome: needed(levels),
  },
  CEILING: {
    ...ground,
    facts: needed(record({ level: needed(levels), monthsAbsent: needed(exact) })),
    outcome: needed(levels),
  },
  CAP: {
    ...ground,
    facts: needed(
      record({
        group: needed(text),
        base: needed(whole),
        how: needed(oneOf(['GOOD_ONLY', 'GOOD_OR_BETTER', 'ALL_IN_GROUP', 'ALL_RANKED'])),
        rate: needed(exact),
        decision: needed(orNull(nonEmptyText)),
        places: needed(whole),
        ranking: needed(list(record({ subject: needed(nonEmptyText), score: needed(orNull(exact)) }))),
      }),
    ),
    outcome: needed(oneOf(['KEPT', 'TIED', 'LOWERED'])),
  },
})

export const stepDefinitions: JsonSchema = {
  ...testDefinitions,
  seen: seen.schema,
  condition: condition.schema,
  step: step.schema,
}
export const stepAgain: Reader<Step> = named('step', () => step)
