import { readCase, type Outcome, type CaseInput, type CheckedCase } from '../case/index.ts'
import { roundedToHundredth } from '../exact/index.ts'
import { levelsIn, settledLevel } from '../level/index.ts'
import type { Answer, DowngradeEntry, GroupResult, Result } from './answer.ts'
import { uniteLevels, type Choice } from './appraise.ts'
import type { CapRuling } from './cap.ts'
import { derive } from './derive.ts'
import { gradeLevels, type Levels } from './grade-levels.ts'
import { groundsInOrder } from './grounds.ts'
import { makeChangeFinder } from './to-reach.ts'
import { buildWorld, stateOf, type Member, type State, type World } from './world.ts'

export type GradeOptions = {
  /** Without it every `toReach` is null: it can be asked for one subject when somebody wants to know. */
  readonly toReach?: boolean
}

const downgradesOf = (world: World, member: Member, state: State): DowngradeEntry[] => {
  if (!member.downgrade || member.notRanked) return []
  const { settings, tasks } = world.graded
  const failed = member.tasks.filter((at) => state.shapes[at]?.failed)
  return failed.flatMap((at, place) => {
    const task = tasks[at]
    const because = task && FAILED.find((outcome) => outcome === task.outcome)
    if (!because) return []
    const adds = settings.downgradePer === 'TASK' || place === 0
    return [{ task: task.id, steps: adds ? Number(settings.downgradeSteps.n) : 0, because }]
  })
}

const FAILED = ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'] as const satisfies readonly Outcome[]

const forcedBy = (choices: readonly Choice[]): string[] => {
  const [first, ...others] = choices
  const always = first?.ruling.grounds.filter((code) => others.every(({ ruling }) => ruling.grounds.includes(code)))
  return groundsInOrder(always ?? [])
}

const groupResult = ({ graded }: World, ruling: CapRuling): GroupResult => {
  const named = (fate: string): string[] =>
    ruling.ranking.filter((_, at) => ruling.fates[at] === fate).map(({ place }) => graded.subjects[place]?.id ?? '')
  return {
    group: ruling.group,
    base: ruling.base,
    rate: ruling.rate.valueOf(),
    places: ruling.places,
    excellent: ruling.ranking.length,
    kept: named('KEPT'),
    tied: named('TIED'),
    lowered: named('LOWERED'),
  }
}

const resultsOf = (world: World, state: State, levels: Levels, options: GradeOptions): Result[] => {
  const derivationOf = derive(world, state, levels)
  const findChanges = makeChangeFinder(world, state)
  return world.members.map((member): Result => {
    const { place, subject, notRanked } = member
    const { choices = [], score = null, beforeCaps = 0 } = levels.findings[place] ?? {}
    const { final = 0, cap = null } = levels.fates[place] ?? {}
    const earned = uniteLevels(choices, (choice) => choice.earned)
    return {
      subject: subject.id,
      score: score && roundedToHundredth(score),
      level: notRanked ? 'NOT_RANKED' : settledLevel(final),
      possible: levelsIn(final),
      earned: notRanked ? null : settledLevel(earned),
      forcedBy: forcedBy(choices),
      downgrades: downgradesOf(world, member, state),
      cap,
      derivation: derivationOf(place),
      toReach: (options.toReach ?? true) && final === beforeCaps ? findChanges(member) : null,
    }
  })
}

const gradeChecked = (graded: CheckedCase, options: GradeOptions): Answer => {
  const world = buildWorld(graded)
  const state = stateOf(world)
  const levels = gradeLevels(world, state)
  return {
    regulations: [graded.regulation, ...graded.overlays].map(({ id, version, citation }) => ({
      id,
      version,
      citation,
    })),
    results: resultsOf(world, state, levels, options),
    groups: levels.caps.map((ruling) => groupResult(world, ruling)),
  }
}

const isChecked = (graded: CheckedCase | CaseInput): graded is CheckedCase => 'checked' in graded

/**
 * Grades a case: one that `parseCase` checked, or plain objects, which are checked first and throw a `FormError` naming
 * the field where they are no case. A pure function: the same case gives the same bytes.
 */
export const gradeCase = (graded: CheckedCase | CaseInput, options: GradeOptions = {}): Answer =>
  gradeChecked(isChecked(graded) ? graded : readCase(graded), options)
