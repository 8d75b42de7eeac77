import type { Settings } from '../case/index.ts'
import { lowerPairs, ranksIn, setOf, type LevelSet, type Rank } from '../level/index.ts'
import { unitChoices } from './choices.ts'
import type { Facts } from './facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { ruleOn, type Ruling } from './ruling.ts'
import { countDone } from './tally.ts'
import type { Member, State, World } from './world.ts'

const COMPLETED = setOf('COMPLETED')
const NOT_COMPLETED = setOf('NOT_COMPLETED')
const OPEN = COMPLETED | NOT_COMPLETED

/** One choice of open units, from the facts to the level before head bound and cap. */
export type Choice = {
  readonly facts: Facts
  readonly ruling: Ruling
  /** Under the downgrade with failed tasks: the facts and the ruling were they made good. */
  readonly madeGood: { readonly facts: Facts; readonly ruling: Ruling } | null
  readonly earned: LevelSet
  /** null: nothing failed. */
  readonly lowered: LevelSet | null
  readonly permitted: LevelSet
  readonly level: LevelSet
}

const floorOf = { COMPLETED, NOT_COMPLETED, ASK: OPEN } as const

const lowerBy = (rank: Rank, steps: bigint, floor: Settings['downgradeFloor']): LevelSet => {
  if (rank === 0) return NOT_COMPLETED
  return BigInt(rank) - steps >= 1n ? 1 << (rank - Number(steps)) : floorOf[floor]
}

/** Steps down in all: once, or once per failed task. */
export const stepsDown = (settings: Settings, failed: number): bigint =>
  settings.downgradeSteps.n * (settings.downgradePer === 'TASK' ? BigInt(failed) : 1n)

const isGap = ({ because }: Ruling): boolean => because === 'GAP' || because === 'GAP_BY_TASKS'

const lowerEarned = (ruling: Ruling, settings: Settings, failed: number): LevelSet => {
  const steps = stepsDown(settings, failed)
  const lowered = (rank: Rank): LevelSet => lowerBy(rank, steps, settings.downgradeFloor)
  if (isGap(ruling)) return lowered(1) | NOT_COMPLETED
  return ranksIn(ruling.set).reduce<LevelSet>((set, rank) => set | lowered(rank), 0)
}

/** What the facts permit: the local rule settles the gap that the tasks alone make, and no other. */
const permittedBy = (ruling: Ruling, facts: Facts, settings: Settings): LevelSet => {
  if (ruling.because === 'GAP') return OPEN
  if (ruling.because !== 'GAP_BY_TASKS') return ruling.set
  return settings.gapShare.mul(facts.tally.n).compare(countDone(facts.tally)) <= 0 ? COMPLETED : OPEN
}

const chooseUndowngraded = (facts: Facts, ruling: Ruling): Choice => ({
  facts,
  ruling,
  madeGood: null,
  earned: ruling.set,
  lowered: null,
  permitted: ruling.set,
  level: ruling.set,
})

type MadeGood = { readonly facts: Facts; readonly ruling: Ruling }

const chooseDowngraded = (facts: Facts, ruling: Ruling, madeGood: MadeGood | null, settings: Settings): Choice => {
  const permitted = permittedBy(ruling, facts, settings)
  if (!madeGood) return { ...chooseUndowngraded(facts, ruling), permitted, level: permitted }
  const lowered = lowerEarned(madeGood.ruling, settings, facts.tally.failed)
  return {
    facts,
    ruling,
    madeGood,
    earned: madeGood.ruling.set,
    lowered,
    permitted,
    level: lowerPairs(lowered, permitted),
  }
}

/** Every choice of open units with what comes of it; none for a subject that is not ranked. */
export const appraise = (world: World, member: Member, state: State): readonly Choice[] => {
  const { rules } = member
  if (!rules || member.notRanked) return []
  const units = unitChoices(rules, member.links, state.levels)
  const facts = gatherFacts(world, member, state, { units, madeGood: false })
  const hasFailed = member.downgrade !== null && (facts[0]?.tally.failed ?? 0) > 0
  const made = hasFailed ? gatherFacts(world, member, state, { units, madeGood: true }) : []
  return facts.map((fact, at) => {
    const ruling = ruleOn(rules, fact)
    if (!member.downgrade) return chooseUndowngraded(fact, ruling)
    const good = made[at]
    const madeGood = good ? { facts: good, ruling: ruleOn(rules, good) } : null
    return chooseDowngraded(fact, ruling, madeGood, world.graded.settings)
  })
}

export const uniteLevels = (choices: readonly Choice[], of: (choice: Choice) => LevelSet): LevelSet =>
  choices.reduce((set, choice) => set | of(choice), 0)

/** Not above the lowest of the collectives led; who is not ranked does not bind, open ones are tried at each level. */
export const boundBy = (level: LevelSet, member: Member, levels: readonly LevelSet[], headBound: boolean): LevelSet => {
  if (!headBound || member.subject.kind !== 'LEADER') return level
  return member.links.leads.reduce((set, at) => (levels[at] ? lowerPairs(set, levels[at]) : set), level)
}

export const underCeiling = (level: LevelSet, member: Member): LevelSet =>
  member.ceiling ? lowerPairs(level, COMPLETED) : level

/** The level after head bound and ceiling, given those of the collectives led. */
export const finish = (world: World, member: Member, level: LevelSet, levels: readonly LevelSet[]): LevelSet =>
  underCeiling(boundBy(level, member, levels, world.graded.settings.headBound), member)
