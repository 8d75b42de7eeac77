import { BASIC_TARGETS } from '../case/index.ts'
import { writeExact, type Fraction } from '../exact/index.ts'
import type { CompiledTest } from './compile-test.ts'
import { actsAmong } from './discipline.ts'
import type { Facts } from './facts.ts'
import { countIn, type Tally } from './tally.ts'

const shortOfCount = ({ n, counts }: Tally, classes: readonly number[]): string => `${countIn(counts, classes)}/${n}`

const short = (value: Fraction | null): string => (value ? writeExact(value) : '')

/** What a condition looks at, in short: the same text, the same condition shown. */
export const seenInShort = ({ test, parts, classes }: CompiledTest, facts: Facts): string => {
  const { subject, tally, led, near, units, degree } = facts
  switch (test.is) {
    case 'SCORE':
    case 'POINTS_SHARE':
      return [facts.common, facts.results, facts.score].map(short).join(' ')
    case 'TASK_SHARE':
      return test.over === 'COUNTED'
        ? shortOfCount(tally, classes)
        : led.map((sum) => shortOfCount(sum, classes)).join()
    case 'UNIT_SHARE':
      return units[test.units].join()
    case 'DISCIPLINED':
    case 'NONE_DISCIPLINED': {
      const acts = actsAmong(near, test)
      return acts.length === 0 ? '' : JSON.stringify(acts.map(({ id }) => id))
    }
    case 'SUBORDINATES_DISCIPLINED':
      return `${near.subordinatesDisciplined}/${near.subordinates}`
    case 'FAULTS_REMEDIED':
      return subject.faultsRemedied
    case 'DEGREE':
    case 'ANY_DEGREE':
      return `${degree}:${subject.criteria?.others.join()}`
    case 'MAIN_TARGETS_MISSED':
      return String(subject.mainTargetsMet)
    case 'BASIC_TARGETS_MISSED':
      return BASIC_TARGETS.map((name) => subject.basicTargets[name]).join()
    case 'LOW_CONFIDENCE':
      return subject.confidence ? `${short(subject.confidence.low)} ${short(subject.confidence.cast)}` : ''
    case 'FINDING':
      return subject.findings.join()
    case 'ALL_OF':
    case 'ANY_OF':
      return parts.map((part) => seenInShort(part, facts)).join('|')
  }
}
