import type { CheckedCase } from '../case/index.ts'
import { ONE, exactly, over, type Fraction } from '../exact/index.ts'
import { isSettled, setOf, type LevelSet } from '../level/index.ts'
import type { CapFate } from './cap-fate.ts'

const EXCELLENT = setOf('EXCELLENT')
const GOOD = setOf('GOOD')

export type Contender = { readonly place: number; readonly level: LevelSet; readonly score: Fraction | null }

export type CapRuling = {
  readonly group: string
  readonly base: number
  readonly how: 'GOOD_ONLY' | 'GOOD_OR_BETTER' | 'ALL_IN_GROUP' | 'ALL_RANKED'
  readonly rate: Fraction
  /** Number of the decision that sets the rate, or null. */
  readonly decision: string | null
  readonly places: number
  /** Those EXCELLENT before the cap, in the order of the ranking. */
  readonly ranking: readonly Contender[]
  readonly fates: readonly CapFate[]
}

const floor = (value: Fraction): number => Number(over(value.n, value.d))

const count = (group: readonly Contender[], holds: (level: LevelSet) => boolean): number =>
  group.filter(({ level }) => holds(level)).length

const baseAndPlaces = (
  group: readonly Contender[],
  how: CapRuling['how'],
  rate: Fraction,
): readonly [number, number] => {
  const excellent = count(group, (level) => level === EXCELLENT)
  const good = count(group, (level) => level === GOOD)
  switch (how) {
    case 'ALL_RANKED': {
      const base = count(group, (level) => level !== 0)
      return [base, floor(rate.mul(exactly(base)))]
    }
    case 'ALL_IN_GROUP': {
      const base = count(group, (level) => level !== 0 && isSettled(level))
      return [base, floor(rate.mul(exactly(base)))]
    }
    case 'GOOD_OR_BETTER':
      return [good + excellent, floor(rate.mul(exactly(good + excellent)))]
    case 'GOOD_ONLY':
      // The largest k with k ≤ rate × (good + excellent − k): those lowered become GOOD themselves.
      return [good, floor(rate.mul(exactly(good + excellent)).div(rate.add(ONE)))]
  }
}

const compareScores = (one: Contender, other: Contender): number =>
  one.score && other.score ? other.score.compare(one.score) : 0

/** Where the last place and the first one lost are of equal score, all of that score are tied. */
const fatesOf = (ranking: readonly Contender[], places: number): readonly CapFate[] => {
  const last = ranking[places - 1]
  const lost = ranking[places]
  const tied = last && lost && compareScores(last, lost) === 0 ? last : null
  return ranking.map((contender, at) =>
    tied && compareScores(contender, tied) === 0 ? 'TIED' : at < places ? 'KEPT' : 'LOWERED',
  )
}

/** Who keeps EXCELLENT in one group. Counted once, on the levels before the cap; an open level counts nowhere. */
export const capGroup = (
  name: string,
  group: readonly Contender[],
  { regulation, settings, capDecisions }: CheckedCase,
): CapRuling => {
  const decided = capDecisions.find((decision) => decision.group === name)
  const rate = decided?.rate ?? settings.capRate
  const how = regulation.cap.base === 'ALL_RANKED' ? 'ALL_RANKED' : settings.capBase
  const [base, places] = baseAndPlaces(group, how, rate)
  const ranking = group.filter(({ level }) => level === EXCELLENT).toSorted(compareScores)
  return {
    group: name,
    base,
    how,
    rate,
    decision: decided?.decision ?? null,
    places,
    ranking,
    fates: fatesOf(ranking, places),
  }
}

export const levelAfterCap = (level: LevelSet, fate: CapFate | null): LevelSet =>
  fate === 'LOWERED' ? GOOD : fate === 'TIED' ? EXCELLENT | GOOD : level
