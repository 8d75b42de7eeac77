import type { Settings } from '../case/index.ts'
import { times } from '../exact/index.ts'
import { lowerPairs, ranksIn, setOf, type LevelSet, type Rank } from '../level/index.ts'
import { unitChoices } from './choices.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { Facts, UnitCounts } from './facts.ts'
import { gatherFacts, type Asked } from './gather-facts.ts'
import type { Judged, Ruling } from './ruling.ts'
import { countDone } from './tally.ts'
import type { Member, World } from './world.ts'

const COMPLETED = setOf('COMPLETED')
const NOT_COMPLETED = setOf('NOT_COMPLETED')
const OPEN = COMPLETED | NOT_COMPLETED

/** One choice of open units, from the facts as they stand to the level before head bound and cap. */
export type Choice = Judged & {
  /** Under the downgrade with failed tasks: what it would be were they made good. */
  readonly madeGood: Judged | null
  readonly earned: LevelSet
  /** null: nothing failed. */
  readonly lowered: LevelSet | null
  readonly permitted: LevelSet
  readonly level: LevelSet
}

const floorOf = { COMPLETED, NOT_COMPLETED, ASK: OPEN } as const

const lowerBy = (rank: Rank, steps: number, floor: Settings['downgradeFloor']): LevelSet => {
  if (rank === 0) return NOT_COMPLETED
  return rank - steps >= 1 ? 1 << (rank - steps) : floorOf[floor]
}

/** Steps down in all: once, or once per failed task. */
export const stepsDown = (settings: Settings, failed: number): number =>
  Number(settings.downgradeSteps.n) * (settings.downgradePer === 'TASK' ? failed : 1)

const isGap = ({ because }: Ruling): boolean => because === 'GAP' || because === 'GAP_BY_TASKS'

const lowerEarned = (ruling: Ruling, settings: Settings, failed: number): LevelSet => {
  const steps = stepsDown(settings, failed)
  if (isGap(ruling)) return lowerBy(1, steps, settings.downgradeFloor) | NOT_COMPLETED
  let lowered = 0
  for (const rank of ranksIn(ruling.set)) lowered |= lowerBy(rank, steps, settings.downgradeFloor)
  return lowered
}

/** What the facts permit: the local rule settles the gap that the tasks alone make, and no other. */
const permittedBy = ({ tally }: Facts, ruling: Ruling, { gapShare }: Settings): LevelSet => {
  if (ruling.because === 'GAP') return OPEN
  if (ruling.because !== 'GAP_BY_TASKS') return ruling.set
  return times(gapShare.n, tally.n) <= times(countDone(tally), gapShare.d) ? COMPLETED : OPEN
}

const withoutDowngrade = (facts: Facts, ruling: Ruling, level: LevelSet): Choice => ({
  facts,
  ruling,
  madeGood: null,
  earned: ruling.set,
  lowered: null,
  permitted: level,
  level,
})

const choose = (asked: Asked, member: Member, rules: CompiledRules, units: UnitCounts): Choice => {
  const { world, state } = asked
  const { settings } = world.graded
  const facts = gatherFacts(asked, member, units, false)
  const ruling = state.rule(rules, facts, 'AS_IT_STANDS')
  if (!member.downgrade) return withoutDowngrade(facts, ruling, ruling.set)
  const permitted = permittedBy(facts, ruling, settings)
  if (facts.tally.failed === 0) return withoutDowngrade(facts, ruling, permitted)
  const good = gatherFacts(asked, member, units, true)
  const madeGood = { facts: good, ruling: state.rule(rules, good, 'MADE_GOOD') }
  const lowered = lowerEarned(madeGood.ruling, settings, facts.tally.failed)
  const level = lowerPairs(lowered, permitted)
  return { facts, ruling, madeGood, earned: madeGood.ruling.set, lowered, permitted, level }
}

const NO_CHOICES: readonly Choice[] = []

/** Every choice of open units with what comes of it; none for a subject that is not ranked. */
export const appraise = (asked: Asked, member: Member): readonly Choice[] => {
  const { rules, notRanked } = member
  if (!rules || notRanked) return NO_CHOICES
  const units = unitChoices(rules, member.links, asked.state.levels)
  const only = units[0]
  return only && units.length === 1
    ? [choose(asked, member, rules, only)]
    : units.map((each) => choose(asked, member, rules, each))
}

export const uniteLevels = (choices: readonly Choice[], of: 'earned' | 'level'): LevelSet => {
  let set = 0
  for (const choice of choices) set |= choice[of]
  return set
}

/** Not above any of these collectives; who is not ranked does not bind, open ones are tried at each level. */
export const lowestOf = (level: LevelSet, leads: readonly number[], levels: readonly LevelSet[]): LevelSet => {
  let set = level
  for (const at of leads) if (levels[at]) set = lowerPairs(set, levels[at])
  return set
}

type Bound = { readonly levels: readonly LevelSet[]; readonly headBound: boolean }

export const boundBy = (level: LevelSet, { subject, links }: Member, { levels, headBound }: Bound): LevelSet =>
  headBound && subject.kind === 'LEADER' ? lowestOf(level, links.leads, levels) : level

export const underCeiling = (level: LevelSet, member: Member): LevelSet =>
  member.ceiling ? lowerPairs(level, COMPLETED) : level

/** The level after head bound and ceiling, given those of the collectives led. */
export const finish = (world: World, member: Member, level: LevelSet, levels: readonly LevelSet[]): LevelSet =>
  underCeiling(boundBy(level, member, { levels, headBound: world.graded.settings.headBound }), member)
