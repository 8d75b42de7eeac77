import type { Settings, TargetState } from '../case/index.ts'
import { compareWholes, exactly, times, type Fraction } from '../exact/index.ts'
import { rankOf } from '../level/index.ts'
import {
  DEGREES,
  type Comparison,
  type Degree,
  type JointTest,
  type PlainTest,
  type Share,
  type Test,
} from '../regulations/index.ts'
import { hasActsAmong } from './discipline.ts'
import type { Facts } from './facts.ts'
import { compileMark, type Mark } from './mark.ts'
import { countAll, countIn, type Tally } from './tally.ts'
import { classesOf } from './task-class.ts'
import { anyTruth, everyTruth, type Ask, type Truth } from './truth.ts'

/** `whenNone`: the answer of a share of units that has no units: yes as a condition, no as a forcing case. */
export type Context = { readonly settings: Settings; readonly whenNone: boolean }

const compares = (order: number, comparison: Comparison): boolean =>
  comparison === '>=' ? order >= 0 : comparison === '>' ? order > 0 : comparison === '<=' ? order <= 0 : order < 0

/** Whether `count` of `of` stands so to the share. Exact: decimals of a text have few digits, counts are small. */
const shareAsk = ({ comparison, value }: Share): ((count: number, of: number) => boolean) => {
  const exact = exactly(value)
  const over = Number(exact.n)
  const under = Number(exact.d)
  return (count, of) => compares(count * under - of * over, comparison)
}

const fractionAsk = ({ comparison, value }: Share, of = 1): ((fact: Fraction | null) => Truth) => {
  const bound = exactly(value).mul(exactly(of))
  return (fact) => (fact === null ? null : compares(fact.compare(bound), comparison))
}

const degreeRank = (degree: Degree): number => DEGREES.indexOf(degree)

const taskShareAsk = (test: Extract<Test, { is: 'TASK_SHARE' }>): Ask => {
  const classes = classesOf(test.words, test.joined)
  const holds = shareAsk(test)
  const of = ({ n, counts }: Tally): Truth => (n === 0 ? null : holds(countIn(counts, classes), n))
  return test.over === 'COUNTED' ? ({ tally }) => of(tally) : ({ led }) => anyTruth(led, of)
}

const unitShareAsk = (test: Extract<Test, { is: 'UNIT_SHARE' }>, whenNone: boolean): Ask => {
  const ranks = test.levels.map(rankOf)
  const holds = shareAsk(test)
  return ({ units }) => {
    const counts = units[test.units]
    const ranked = countAll(counts)
    return ranked === 0 ? whenNone : holds(countIn(counts, ranks), ranked)
  }
}

const missesBasicTargets = ({ subject }: Facts, reading: Settings['basicTargets']): boolean => {
  const { growth, budget, disbursement, income, poverty } = subject.basicTargets
  const isAny = (state: TargetState): boolean =>
    growth === state || budget === state || disbursement === state || income === state || poverty === state
  return isAny('MISSED') && (reading === 'ANY_MISSED' || !isAny('MET'))
}

const POINTS = { COMMON: 30, RESULTS: 70 } as const

const isJoint = (test: Test): test is JointTest => test.is === 'ALL_OF' || test.is === 'ANY_OF'

/** A question with the questions it is made of. */
export type CompiledTest = {
  readonly test: Test
  readonly ask: Ask
  readonly mark: Mark
  readonly parts: readonly CompiledTest[]
  /** TASK_SHARE: places of the classes it counts. */
  readonly classes: readonly number[]
}

/** Turns a condition written as data into a question to the facts. */
export const compileTest = (test: Test, context: Context): CompiledTest => {
  if (!isJoint(test)) {
    const classes = test.is === 'TASK_SHARE' ? classesOf(test.words, test.joined) : []
    const ask = compileAsk(test, context)
    return { test, ask, mark: compileMark(test, ask, []), parts: [], classes }
  }
  const parts = test.tests.map((inner) => compileTest(inner, context))
  const join = test.is === 'ALL_OF' ? everyTruth : anyTruth
  const ask: Ask = (facts) => join(parts, (part) => part.ask(facts))
  return { test, ask, mark: compileMark(test, ask, parts), parts, classes: [] }
}

const compileAsk = (test: PlainTest, context: Context): Ask => {
  switch (test.is) {
    case 'SCORE': {
      const ask = fractionAsk(test)
      return ({ score }) => ask(score)
    }
    case 'POINTS_SHARE': {
      const ask = fractionAsk(test, POINTS[test.of])
      return ({ common, results }) => ask(test.of === 'COMMON' ? common : results)
    }
    case 'TASK_SHARE':
      return taskShareAsk(test)
    case 'UNIT_SHARE':
      return unitShareAsk(test, context.whenNone)
    case 'DISCIPLINED':
      return ({ near }) => hasActsAmong(near, test)
    case 'NONE_DISCIPLINED':
      return ({ near }) => !hasActsAmong(near, test)
    case 'SUBORDINATES_DISCIPLINED': {
      const holds = shareAsk(test)
      return ({ near }) => near.subordinates > 0 && holds(near.subordinatesDisciplined, near.subordinates)
    }
    case 'FAULTS_REMEDIED':
      return ({ subject }) => test.among.includes(subject.faultsRemedied)
    case 'DEGREE': {
      const least = degreeRank(test.atLeast)
      if (test.of === 'RESULTS') return ({ degree }) => degree !== null && degreeRank(degree) >= least
      return ({ subject }) => subject.criteria?.others.every((degree) => degreeRank(degree) >= least) ?? false
    }
    case 'ANY_DEGREE':
      return ({ degree, subject }) =>
        degree === test.degree || (subject.criteria?.others.includes(test.degree) ?? false)
    case 'MAIN_TARGETS_MISSED':
      return ({ subject }) => !subject.mainTargetsMet
    case 'BASIC_TARGETS_MISSED':
      return (facts) => missesBasicTargets(facts, context.settings.basicTargets)
    case 'LOW_CONFIDENCE': {
      const bound = exactly(test.value)
      return ({ subject: { confidence } }) =>
        confidence !== null &&
        confidence.cast.n > 0 &&
        compares(compareWholes(times(confidence.low.n, bound.d), times(confidence.cast.n, bound.n)), test.comparison)
    }
    case 'FINDING':
      return ({ subject }) => subject.findings.includes(test.finding)
  }
}

/** Every test inside one, itself included. */
export const testsIn = (test: Test): readonly Test[] =>
  isJoint(test) ? [test, ...test.tests.flatMap(testsIn)] : [test]
