import type { TargetState } from '../case/index.ts'
import { DEGREES, FINDINGS, REMEDIES, type Test } from '../regulations/index.ts'
import { hasActsAmong } from './discipline.ts'
import type { Facts } from './facts.ts'
import { NO_MARK } from './kept.ts'
import { countAll, countIn, type Tally } from './tally.ts'
import { classesOf } from './task-class.ts'
import type { Ask } from './truth.ts'

/** What a condition looks at, as one number: the same number, the same condition shown. */
export type Mark = (facts: Facts) => number

const BELOW = 1 << 15

/** One number for two, each below `BELOW`. */
const pair = (one: number, other: number): number =>
  one >= 0 && one < BELOW && other >= 0 && other < BELOW ? one * BELOW + other : NO_MARK

/** So many of so many, numbered without a gap; below `BELOW` for fewer than 255. */
const share = (count: number, of: number): number => (of < 255 ? (of * (of + 1)) / 2 + count : NO_MARK)

/** A list of up to seven of at most seven things; the digit 0 is the end. */
const listMark = <T>(list: readonly T[], among: readonly T[]): number => {
  if (list.length > 7) return NO_MARK
  let mark = 0
  for (const entry of list) mark = mark * 8 + among.indexOf(entry) + 1
  return mark
}

const degreesMark: Mark = ({ degree, subject: { criteria } }) =>
  criteria === null
    ? NO_MARK
    : pair(degree === null ? 0 : DEGREES.indexOf(degree) + 1, listMark(criteria.others, DEGREES))

const digitOf = (state: TargetState): number => (state === 'MET' ? 0 : state === 'MISSED' ? 1 : 2)

// The names stand here one by one: looked up by name, they take twenty times as long.
const targetsMark: Mark = ({
  subject: {
    basicTargets: { growth, budget, disbursement, income, poverty },
  },
}) =>
  (((digitOf(growth) * 3 + digitOf(budget)) * 3 + digitOf(disbursement)) * 3 + digitOf(income)) * 3 + digitOf(poverty)

const confidenceMark: Mark = ({ subject: { confidence } }) =>
  confidence === null ? 0 : pair(Number(confidence.low.n) + 1, Number(confidence.cast.n))

const taskShareMark = ({ over, words, joined }: Extract<Test, { is: 'TASK_SHARE' }>): Mark => {
  const classes = classesOf(words, joined)
  const of = ({ n, counts }: Tally): number => share(countIn(counts, classes), n)
  if (over === 'COUNTED') return ({ tally }) => of(tally)
  return ({ led: [first, second] }) => (second ? NO_MARK : first ? 1 + of(first) : 0)
}

const truthMark =
  (ask: Ask): Mark =>
  (facts) => {
    const truth = ask(facts)
    return truth === null ? 0 : truth ? 1 : 2
  }

export const compileMark = (test: Test, ask: Ask, parts: readonly { readonly mark: Mark }[]): Mark => {
  switch (test.is) {
    case 'SCORE':
      return truthMark(ask)
    case 'POINTS_SHARE':
      return () => NO_MARK
    case 'TASK_SHARE':
      return taskShareMark(test)
    case 'UNIT_SHARE':
      return ({ units }) => (countAll(units[test.units]) === 0 ? 0 : NO_MARK)
    case 'DISCIPLINED':
    case 'NONE_DISCIPLINED':
      return ({ near }) => (hasActsAmong(near, test) ? NO_MARK : 0)
    case 'SUBORDINATES_DISCIPLINED':
      return ({ near }) => share(near.subordinatesDisciplined, near.subordinates)
    case 'FAULTS_REMEDIED':
      return ({ subject }) => REMEDIES.indexOf(subject.faultsRemedied)
    case 'DEGREE':
    case 'ANY_DEGREE':
      return degreesMark
    case 'MAIN_TARGETS_MISSED':
      return ({ subject }) => Number(subject.mainTargetsMet)
    case 'BASIC_TARGETS_MISSED':
      return targetsMark
    case 'LOW_CONFIDENCE':
      return confidenceMark
    case 'FINDING':
      return ({ subject }) => listMark(subject.findings, FINDINGS)
    case 'ALL_OF':
    case 'ANY_OF':
      return (facts) => {
        let all = 0
        for (const { mark } of parts) all = pair(all, mark(facts))
        return all
      }
  }
}
