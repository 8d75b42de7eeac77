import { BASIC_TARGETS, type TargetState } from '../case/index.ts'
import { DEGREES, FINDINGS, REMEDIES, type Test } from '../regulations/index.ts'
import { actsAmong } from './discipline.ts'
import type { Facts } from './facts.ts'
import { countIn, type Tally } from './tally.ts'

/** What a condition looks at, as one number: the same number, the same condition shown. */
export type Mark = (only: { readonly facts: Facts }) => number

/** What is looked at differs from subject to subject, or is of more parts than a number tells apart. */
export const NO_MARK = -1

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

const degreesMark: Mark = ({
  facts: {
    degree,
    subject: { criteria },
  },
}) =>
  criteria === null
    ? NO_MARK
    : pair(degree === null ? 0 : DEGREES.indexOf(degree) + 1, listMark(criteria.others, DEGREES))

const TARGET_STATES: readonly TargetState[] = ['MET', 'MISSED', 'NOT_APPLICABLE']

const targetsMark: Mark = ({ facts }) => {
  const { basicTargets } = facts.subject
  let mark = 0
  for (const name of BASIC_TARGETS) mark = mark * 3 + TARGET_STATES.indexOf(basicTargets[name])
  return mark
}

const confidenceMark: Mark = ({
  facts: {
    subject: { confidence },
  },
}) => (confidence === null ? 0 : pair(Number(confidence.low.n) + 1, Number(confidence.cast.n)))

const taskShareMark = ({ over }: Extract<Test, { is: 'TASK_SHARE' }>, classes: readonly number[]): Mark => {
  const of = ({ n, counts }: Tally): number => share(countIn(counts, classes), n)
  if (over === 'COUNTED') return ({ facts }) => of(facts.tally)
  return ({ facts: { led } }) => (led.length > 1 ? NO_MARK : led[0] ? 1 + of(led[0]) : 0)
}

export const compileMark = (
  test: Test,
  parts: readonly { readonly mark: Mark }[],
  classes: readonly number[],
): Mark => {
  switch (test.is) {
    case 'SCORE':
    case 'POINTS_SHARE':
      return () => NO_MARK
    case 'TASK_SHARE':
      return taskShareMark(test, classes)
    case 'UNIT_SHARE':
      return ({ facts: { units } }) => (countIn(units[test.units], [0, 1, 2, 3]) === 0 ? 0 : NO_MARK)
    case 'DISCIPLINED':
    case 'NONE_DISCIPLINED':
      return ({ facts: { near } }) => (actsAmong(near, test).length === 0 ? 0 : NO_MARK)
    case 'SUBORDINATES_DISCIPLINED':
      return ({ facts: { near } }) => share(near.subordinatesDisciplined, near.subordinates)
    case 'FAULTS_REMEDIED':
      return ({ facts: { subject } }) => REMEDIES.indexOf(subject.faultsRemedied)
    case 'DEGREE':
    case 'ANY_DEGREE':
      return degreesMark
    case 'MAIN_TARGETS_MISSED':
      return ({ facts: { subject } }) => Number(subject.mainTargetsMet)
    case 'BASIC_TARGETS_MISSED':
      return targetsMark
    case 'LOW_CONFIDENCE':
      return confidenceMark
    case 'FINDING':
      return ({ facts: { subject } }) => listMark(subject.findings, FINDINGS)
    case 'ALL_OF':
    case 'ANY_OF':
      return (only) => parts.reduce((mark, part) => pair(mark, part.mark(only)), 0)
  }
}
