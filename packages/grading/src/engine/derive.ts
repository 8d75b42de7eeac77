import type { Choice } from './appraise.ts'
import { deriveUnits, deriveViolations, shareBeginning } from './derive-common.ts'
import type { Downgrades } from './derive-downgrade.ts'
import { countEnds } from './derive-ends.ts'
import { shareMeasures } from './derive-measures.ts'
import { deriveRulings } from './derive-open-ruling.ts'
import { shareTasks } from './derive-tasks.ts'
import { StepList } from './step-list.ts'
import type { Variant, Step } from './step.ts'
import type { Member, ShownState, World } from './world.ts'

/**
 * The rules tried for each subject, in order, with what they looked at, as far as the level before head bound and cap:
 * enough to redo the grade by hand. Steps of subjects that stand alike are the very same.
 */
export const shareDerivations = (
  world: World,
  state: ShownState,
  downgrades: Downgrades,
): ((member: Member, choices: readonly Choice[]) => Step[]) => {
  const steps = new StepList()
  const beginning = shareBeginning(world)
  const tasks = shareTasks(world, state)
  const rulings = deriveRulings(world.graded.settings, state.trails)
  const measures = {
    AS_IT_STANDS: shareMeasures(world, state, 'AS_IT_STANDS'),
    MADE_GOOD: shareMeasures(world, state, 'MADE_GOOD'),
  } satisfies Record<Variant, unknown>
  const asItStands = { steps, variant: 'AS_IT_STANDS' } as const
  const madeGood = { steps, variant: 'MADE_GOOD' } as const
  return (member, choices) => {
    const { rules } = member
    const first = choices[0]
    if (!rules || !first) return [...beginning(member)]
    steps.add(beginning(member))
    steps.push(tasks(member, 'AS_IT_STANDS'))
    measures.AS_IT_STANDS(member, choices, steps)
    steps.push(deriveViolations(member))
    const units = deriveUnits(world, member, state.levels, choices.length)
    if (units) steps.push(units)
    rulings(rules, choices, asItStands)
    if (first.madeGood) {
      const made = choices.length === 1 ? [first.madeGood] : choices.flatMap((choice) => choice.madeGood ?? [])
      steps.push(tasks(member, 'MADE_GOOD'))
      measures.MADE_GOOD(member, made, steps)
      rulings(rules, made, madeGood)
    }
    const downgrade = downgrades.derive(member, choices)
    if (downgrade) steps.push(downgrade)
    return steps.take(countEnds(world, member))
  }
}
