import { exactly, type Fraction, ONE } from '../exact/index.ts'
import type { Facts, UnitCounts } from './facts.ts'
import { pointsOfSix, resultsDegree, type Tally } from './tally.ts'
import type { Member, State, World } from './world.ts'

const NONE_LED: readonly Tally[] = []
const HALF = exactly(0.5)

/** 0.5 where any unit a leader answers for is NOT_COMPLETED, else 1. */
export const unitPart = (units: UnitCounts): Fraction => ((units.RESPONSIBLE_FOR[0] ?? 0) > 0 ? HALF : ONE)

const resultsOf = ({ subject, rules }: Member, { points }: Tally, units: UnitCounts): Fraction | null => {
  if (subject.results !== null || points === null) return subject.results
  if (rules?.parts !== 6 || !subject.assessed) return points
  return pointsOfSix(points, unitPart(units).add(subject.assessed.organising).add(subject.assessed.unity))
}

/**
 * The facts of a subject for one choice of open units. With `madeGood`, as they would be were its failed and its late tasks
 * COMPLETED on time; the levels of the units stay as they stand.
 */
export const gatherFacts = (
  { graded: { regulation }, members }: World,
  member: Member,
  state: State,
  { units, madeGood }: { readonly units: UnitCounts; readonly madeGood: boolean },
): Facts => {
  const { subject, near, links, load, rules } = member
  const sum = state.addUp(load, madeGood)
  const led = rules?.asksEachLed ? links.leads.map((at) => state.addUp(members[at]?.load ?? load, madeGood)) : NONE_LED
  const byDegrees = regulation.gradesBy === 'DEGREES'
  const byPoints = regulation.gradesBy === 'POINTS'
  const degree = byDegrees ? (subject.criteria?.results ?? resultsDegree(sum, subject.mainTargetsMet)) : null
  const common = byPoints ? subject.common : null
  const results = byPoints ? resultsOf(member, sum, units) : null
  const score = common && results && common.add(results)
  return { subject, tally: sum, led, common, results, score, degree, near, units }
}
