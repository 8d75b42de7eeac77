import type { Choice } from './appraise.ts'
import { deriveUnits, deriveViolations, shareBeginning } from './derive-common.ts'
import type { Downgrades } from './derive-downgrade.ts'
import { shareMeasures } from './derive-measures.ts'
import { shareRulingSteps } from './derive-ruling.ts'
import { shareTasks } from './derive-tasks.ts'
import type { Step, Variant } from './step.ts'
import type { Member, State, World } from './world.ts'

/**
 * The rules tried for each subject, in order, with what they looked at, as far as the level before head bound and cap:
 * enough to redo the grade by hand. Steps of subjects that stand alike are the very same.
 */
export const shareDerivations = (
  world: World,
  state: State,
  downgrades: Downgrades,
): ((member: Member, choices: readonly Choice[]) => Step[]) => {
  const beginning = shareBeginning(world)
  const tasks = shareTasks(world, state)
  const rulings = shareRulingSteps(world.graded.settings)
  const measures = {
    AS_IT_STANDS: shareMeasures(world, state, 'AS_IT_STANDS'),
    MADE_GOOD: shareMeasures(world, state, 'MADE_GOOD'),
  } satisfies Record<Variant, unknown>
  return (member, choices) => {
    const { rules } = member
    const steps = [...beginning(member)]
    const first = choices[0]
    if (!rules || !first) return steps
    steps.push(tasks(member, 'AS_IT_STANDS'))
    measures.AS_IT_STANDS(member, choices, steps)
    steps.push(deriveViolations(member))
    const units = deriveUnits(world, member, { levels: state.levels, choices: choices.length })
    if (units) steps.push(units)
    rulings(rules, choices, 'AS_IT_STANDS', steps)
    if (first.madeGood) {
      const made = choices.flatMap(({ madeGood }) => madeGood ?? [])
      steps.push(tasks(member, 'MADE_GOOD'))
      measures.MADE_GOOD(member, made, steps)
      rulings(rules, made, 'MADE_GOOD', steps)
    }
    const downgrade = downgrades.derive(member, choices)
    if (downgrade) steps.push(downgrade)
    return steps
  }
}
