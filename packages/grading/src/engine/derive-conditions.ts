import { BASIC_TARGETS } from '../case/index.ts'
import type { Settings } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { rankOf } from '../level/index.ts'
import type { CompiledCondition } from './compile-rules.ts'
import type { CompiledTest } from './compile-test.ts'
import { actsAmong } from './discipline.ts'
import type { Facts } from './facts.ts'
import type { ConditionOutcome, ConditionStep, Count, Seen, SeenFacts } from './step.ts'
import { countAll, countIn, type Tally } from './tally.ts'
import type { Truth } from './truth.ts'

const shown = (truth: Truth): 'YES' | 'NO' | 'NO_TASKS' => (truth === null ? 'NO_TASKS' : truth ? 'YES' : 'NO')

const countClasses = ({ n, counts }: Tally, classes: readonly number[]): Count => ({
  count: countIn(counts, classes),
  of: n,
})

/** Where there is one score, its step has said it, and whoever is asked for it looks there. */
const SCORE_STEP: SeenFacts = { step: 'SCORE' }

type Looking = { readonly settings: Settings; readonly isOpen: boolean }

const lookAt = ({ test, parts, classes }: CompiledTest, facts: Facts, looking: Looking): SeenFacts => {
  switch (test.is) {
    case 'SCORE':
      if (!facts.score) return {}
      return looking.isOpen ? { score: writeExact(facts.score) } : SCORE_STEP
    case 'POINTS_SHARE': {
      const points = test.of === 'COMMON' ? facts.common : facts.results
      return points ? { points: writeExact(points), maximum: test.of === 'COMMON' ? 30 : 70 } : {}
    }
    case 'TASK_SHARE':
      return test.over === 'COUNTED'
        ? countClasses(facts.tally, classes)
        : { led: facts.led.map((sum) => countClasses(sum, classes)) }
    case 'UNIT_SHARE': {
      const counts = facts.units[test.units]
      return { count: countIn(counts, test.levels.map(rankOf)), of: countAll(counts) }
    }
    case 'DISCIPLINED':
    case 'NONE_DISCIPLINED':
      return { violations: actsAmong(facts.near, test).map(({ id }) => id) }
    case 'SUBORDINATES_DISCIPLINED':
      return { count: facts.near.subordinatesDisciplined, of: facts.near.subordinates }
    case 'FAULTS_REMEDIED':
      return { faults: facts.subject.faultsRemedied }
    case 'DEGREE':
      return {
        degrees: test.of === 'RESULTS' ? (facts.degree ? [facts.degree] : []) : (facts.subject.criteria?.others ?? []),
      }
    case 'ANY_DEGREE':
      return { degrees: [...(facts.degree ? [facts.degree] : []), ...(facts.subject.criteria?.others ?? [])] }
    case 'MAIN_TARGETS_MISSED':
      return { mainTargetsMet: facts.subject.mainTargetsMet }
    case 'BASIC_TARGETS_MISSED':
      return {
        targets: BASIC_TARGETS.map((name) => facts.subject.basicTargets[name]),
        reading: looking.settings.basicTargets,
      }
    case 'LOW_CONFIDENCE': {
      const { confidence } = facts.subject
      return confidence ? { count: Number(confidence.low.n), of: Number(confidence.cast.n) } : {}
    }
    case 'FINDING':
      return { findings: facts.subject.findings }
    case 'ALL_OF':
    case 'ANY_OF':
      return { parts: parts.map((part) => see(part, facts, looking)) }
  }
}

const see = (compiled: CompiledTest, facts: Facts, looking: Looking): Seen => ({
  test: compiled.test,
  facts: lookAt(compiled, facts, looking),
  outcome: shown(compiled.ask(facts)),
})

const distinct = (seen: readonly Seen[]): readonly Seen[] => [
  ...new Map(seen.map((entry) => [JSON.stringify(entry.facts), entry])).values(),
]

const jointOutcome = (outcomes: readonly ConditionOutcome[]): ConditionOutcome => {
  const [first = 'YES'] = outcomes
  return outcomes.every((outcome) => outcome === first) ? first : 'OPEN'
}

/** One condition, with the facts it looked at. */
export const conditionStep = (condition: CompiledCondition, facts: Facts, settings: Settings): ConditionStep => {
  const { rule, citation, certainty } = condition
  const only = see(condition, facts, { settings, isOpen: false })
  return { rule, citation, certainty, seen: [only], outcome: only.outcome }
}

/** One condition over every choice of the open units, each with its facts. */
export const openConditionStep = (
  condition: CompiledCondition,
  choices: readonly Facts[],
  settings: Settings,
): ConditionStep => {
  const { rule, citation, certainty } = condition
  const seen = distinct(choices.map((facts) => see(condition, facts, { settings, isOpen: true })))
  return { rule, citation, certainty, seen, outcome: jointOutcome(seen.map(({ outcome }) => outcome)) }
}
