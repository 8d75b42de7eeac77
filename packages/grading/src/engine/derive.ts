import type { Choice } from './appraise.ts'
import { deriveUnits, deriveViolations, shareBeginning } from './derive-common.ts'
import type { Downgrades } from './derive-downgrade.ts'
import { shareMeasures } from './derive-measures.ts'
import { shareRulingSteps } from './derive-ruling.ts'
import { shareTasks } from './derive-tasks.ts'
import type { Step, Variant } from './step.ts'
import type { Member, State, World } from './world.ts'

/** The parts of one derivation in order, each often shared with others. */
export type Parts = readonly (readonly Step[])[]

/**
 * The rules tried for each subject, in order, with what they looked at, as far as the level before head bound and cap:
 * enough to redo the grade by hand. Steps of subjects that stand alike are the very same.
 */
export const shareDerivations = (
  world: World,
  state: State,
  downgrades: Downgrades,
): ((member: Member, choices: readonly Choice[]) => Parts) => {
  const beginning = shareBeginning(world)
  const tasks = shareTasks(world, state.shapes)
  const rulings = shareRulingSteps(world.graded.settings)
  const measures = {
    AS_IT_STANDS: shareMeasures(world, 'AS_IT_STANDS'),
    MADE_GOOD: shareMeasures(world, 'MADE_GOOD'),
  } satisfies Record<Variant, unknown>
  return (member, choices) => {
    const { rules } = member
    const [first] = choices
    if (!rules || !first) return [beginning(member)]
    const asItStands = [
      beginning(member),
      tasks(member, first.facts, 'AS_IT_STANDS'),
      measures.AS_IT_STANDS(member, choices),
      deriveViolations(member),
      deriveUnits(world, member, { levels: state.levels, choices: choices.length }),
      rulings(rules, choices, 'AS_IT_STANDS'),
    ]
    const downgrade = downgrades.derive(member, choices)
    if (!first.madeGood) return [...asItStands, downgrade]
    const made = choices.flatMap(({ madeGood }) => madeGood ?? [])
    return [
      ...asItStands,
      tasks(member, first.madeGood.facts, 'MADE_GOOD'),
      measures.MADE_GOOD(member, made),
      rulings(rules, made, 'MADE_GOOD'),
      downgrade,
    ]
  }
}
