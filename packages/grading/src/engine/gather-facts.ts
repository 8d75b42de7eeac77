import { exactly, type Fraction, ONE } from '../exact/index.ts'
import type { Facts, UnitCounts } from './facts.ts'
import { pointsOfSix, resultsDegree, type Tally } from './tally.ts'
import type { Member, State, World } from './world.ts'

/** In which case, as its tasks stand where. */
export type Asked = { readonly world: World; readonly state: State }

const NONE_LED: readonly Tally[] = []
const HALF = exactly(0.5)

/** 0.5 where any unit a leader answers for is NOT_COMPLETED, else 1. */
export const unitPart = (units: UnitCounts): Fraction => ((units.RESPONSIBLE_FOR[0] ?? 0) > 0 ? HALF : ONE)

const resultsOf = ({ subject, rules }: Member, { points }: Tally, units: UnitCounts): Fraction | null => {
  if (subject.results !== null || points === null) return subject.results
  if (rules?.parts !== 6 || !subject.assessed) return points
  return pointsOfSix(points, unitPart(units).add(subject.assessed.organising).add(subject.assessed.unity))
}

const addUpLed = ({ world, state }: Asked, { links, load }: Member, madeGood: boolean): readonly Tally[] => {
  const { members } = world
  const { leads } = links
  const only = leads[0]
  if (only === undefined) return NONE_LED
  const loadOf = (at: number): number => members[at]?.load ?? load
  return leads.length === 1
    ? state.addUpAlone(loadOf(only), madeGood)
    : leads.map((at) => state.addUp(loadOf(at), madeGood))
}

/**
 * The facts of a subject for one choice of open units. With `madeGood`, as they would be were its failed and its late tasks
 * COMPLETED on time; the levels of the units stay as they stand.
 */
export const gatherFacts = (asked: Asked, member: Member, units: UnitCounts, madeGood: boolean): Facts => {
  const { world, state } = asked
  const { regulation } = world.graded
  const { subject, near, load, rules } = member
  const sum = state.addUp(load, madeGood)
  const led = rules?.asksEachLed ? addUpLed(asked, member, madeGood) : NONE_LED
  const byDegrees = regulation.gradesBy === 'DEGREES'
  const byPoints = regulation.gradesBy === 'POINTS'
  const degree = byDegrees ? (subject.criteria?.results ?? resultsDegree(sum, subject.mainTargetsMet)) : null
  const common = byPoints ? subject.common : null
  const results = byPoints ? resultsOf(member, sum, units) : null
  const score = common && results && common.add(results)
  return { subject, tally: sum, led, common, results, score, degree, near, units }
}
