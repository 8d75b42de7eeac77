import { readCase, type CaseInput, type CheckedCase } from '../case/index.ts'
import { roundedToHundredth } from '../exact/index.ts'
import { levelsIn, settledLevel } from '../level/index.ts'
import type { Answer, GroupResult, Result } from './answer.ts'
import type { CapRuling } from './cap.ts'
import { shareDowngrades } from './derive-downgrade.ts'
import { shareEnds } from './derive-ends.ts'
import { shareDerivations } from './derive.ts'
import { NOT_FOUND, findLevels, settleCaps } from './grade-levels.ts'
import type { Step } from './step.ts'
import { makeChangeFinder } from './to-reach.ts'
import { buildWorld, stateOf, type World } from './world.ts'

export type GradeOptions = {
  /** Without it every `toReach` is null: it can be asked for one subject when somebody wants to know. */
  readonly toReach?: boolean
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

const NO_STEPS: Step[] = []

const gradeChecked = (graded: CheckedCase, options: GradeOptions): Answer => {
  const world = buildWorld(graded)
  const state = stateOf(world)
  const downgrades = shareDowngrades(world, state)
  const derive = shareDerivations(world, state, downgrades)
  const derivations = world.members.map(() => NO_STEPS)
  const findings = findLevels(world, state, (member, choices) => {
    derivations[member.place] = derive(member, choices)
  })
  const settled = settleCaps(world, findings)
  const withEnds = shareEnds(world, settled)
  const findChanges = (options.toReach ?? true) ? makeChangeFinder(world, state) : null
  const results = world.members.map((member): Result => {
    const { place, subject, notRanked } = member
    const steps = derivations[place] ?? NO_STEPS
    const { level, beforeCaps, score, earned, forcedBy } = findings[place] ?? NOT_FOUND
    const final = settled.finals[place] ?? 0
    return {
      subject: subject.id,
      score: score && roundedToHundredth(score),
      level: notRanked ? 'NOT_RANKED' : settledLevel(final),
      possible: levelsIn(final),
      earned: notRanked ? null : settledLevel(earned),
      forcedBy,
      downgrades: downgrades.list(member),
      cap: settled.fates[place] ?? null,
      derivation: notRanked ? steps : withEnds(member, level, steps),
      toReach: findChanges && final === beforeCaps ? findChanges(member) : null,
    }
  })
  return {
    regulations: [graded.regulation, ...graded.overlays].map(({ id, version, citation }) => ({
      id,
      version,
      citation,
    })),
    results,
    groups: settled.caps.map((ruling) => groupResult(world, ruling)),
  }
}

const isChecked = (graded: CheckedCase | CaseInput): graded is CheckedCase => 'checked' in graded

/**
 * Grades a case: one that `parseCase` checked, or plain objects, which are checked first and throw a `FormError` naming
 * the field where they are no case. A pure function: the same case gives the same bytes.
 */
export const gradeCase = (graded: CheckedCase | CaseInput, options: GradeOptions = {}): Answer =>
  gradeChecked(isChecked(graded) ? graded : readCase(graded), options)
