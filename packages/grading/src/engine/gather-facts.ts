import { exactly, type Fraction, ONE } from '../exact/index.ts'
import type { Facts, UnitCounts } from './facts.ts'
import { resultPoints, resultPointsOfSix, resultsDegree, tally, tallyMadeGood, type Tally } from './tally.ts'
import type { Member, State, World } from './world.ts'

const HALF = exactly(0.5)

/** 0.5 where any unit a leader answers for is NOT_COMPLETED, else 1. */
export const unitPart = (units: UnitCounts): Fraction => ((units.RESPONSIBLE_FOR[0] ?? 0) > 0 ? HALF : ONE)

const resultsOf = (
  { graded, scale }: World,
  { subject, rules }: Member,
  sum: Tally,
  units: UnitCounts,
): Fraction | null => {
  if (graded.regulation.gradesBy !== 'POINTS') return null
  if (subject.results !== null || sum.n === 0) return subject.results
  if (rules?.parts !== 6 || !subject.assessed) return resultPoints(sum, scale)
  return resultPointsOfSix(sum, scale, unitPart(units).add(subject.assessed.organising).add(subject.assessed.unity))
}

/**
 * The facts of a subject for every choice of open units. With `madeGood`, as they would be were its failed and its
 * late tasks COMPLETED on time; the levels of the units stay as they stand.
 */
export const gatherFacts = (
  world: World,
  member: Member,
  state: State,
  { units: choices, madeGood }: { readonly units: readonly UnitCounts[]; readonly madeGood: boolean },
): readonly Facts[] => {
  const { graded, members, scale } = world
  const { subject, near } = member
  const addUp = madeGood ? tallyMadeGood : tally
  const sum = addUp(member.tasks, state.shapes, scale)
  const led = member.links.leads.map((at) => {
    const tasks = members[at]?.tasks ?? []
    return tasks === member.tasks ? sum : addUp(tasks, state.shapes, scale)
  })
  const byDegrees = graded.regulation.gradesBy === 'DEGREES'
  const degree = byDegrees ? (subject.criteria?.results ?? resultsDegree(sum, subject.mainTargetsMet)) : null
  const common = graded.regulation.gradesBy === 'POINTS' ? subject.common : null
  return choices.map((units) => {
    const results = resultsOf(world, member, sum, units)
    const score = common && results && common.add(results)
    return { subject, tally: sum, led, common, results, score, degree, near, units }
  })
}
