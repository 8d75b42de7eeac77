import type { Task } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { SETS, levelsIn, type LevelSet } from '../level/index.ts'
import type { DowngradeEntry } from './answer.ts'
import { stepsDown, uniteLevels, type Choice } from './appraise.ts'
import { Kept } from './kept.ts'
import { onceEach } from './once.ts'
import { RULING_REASONS, type Judged } from './ruling.ts'
import type { DowngradeRow, Step } from './step.ts'
import { countDone } from './tally.ts'
import type { Member, State, World } from './world.ts'

const FAILED = ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'] as const satisfies readonly Task['outcome'][]

const NONE: readonly DowngradeEntry[] = []

const listFailed = ({ settings, tasks }: World['graded'], places: readonly number[]): readonly DowngradeEntry[] => {
  const entries: DowngradeEntry[] = []
  for (const at of places) {
    const task = tasks[at]
    const because = task && FAILED.find((outcome) => outcome === task.outcome)
    if (!because) continue
    const adds = settings.downgradePer === 'TASK' || entries.length === 0
    entries.push({ task: task.id, steps: adds ? Number(settings.downgradeSteps.n) : 0, because })
  }
  return entries.length === 0 ? NONE : entries
}

const downgradeRow = ({ ruling, madeGood, earned, lowered, permitted, level }: Choice): DowngradeRow => ({
  earned: levelsIn(earned),
  earnedBecause: (madeGood?.ruling ?? ruling).because,
  lowered: lowered === null ? null : levelsIn(lowered),
  permitted: levelsIn(permitted),
  permittedBecause: ruling.because,
  level: levelsIn(level),
})

const REASONS = RULING_REASONS.length
const reasonOf = ({ because }: Judged['ruling']): number => RULING_REASONS.indexOf(because)

/** A row as one number: the same number, the same row. */
const markOf = ({ ruling, madeGood, earned, lowered, permitted, level }: Choice): number => {
  const levels = ((earned * SETS + permitted) * SETS + level) * (SETS + 1) + (lowered ?? SETS)
  return (levels * REASONS + reasonOf((madeGood ?? { ruling }).ruling)) * REASONS + reasonOf(ruling)
}

type Downgrade = NonNullable<Member['downgrade']>
type Facts = Extract<Step, { step: 'DOWNGRADE' }>['facts']

export type Downgrades = {
  /** The failed tasks of whoever is under the downgrade, each with the steps it adds. */
  readonly list: (member: Member) => readonly DowngradeEntry[]
  readonly derive: (member: Member, choices: readonly Choice[]) => Step | null
}

const derive = ({ id, citation, certainty }: Downgrade, facts: Facts, level: LevelSet): Step => ({
  step: 'DOWNGRADE',
  rule: id,
  citation,
  certainty,
  facts,
  outcome: levelsIn(level),
})

/** A step that was made, and the one before it for the same tasks or counts. */
type Known = { readonly mark: number; readonly step: Step; readonly before: Known | undefined }

/** The local downgrade: one step for all who count the same tasks and are lowered alike. */
export const shareDowngrades = ({ graded, loads }: World, { addUp }: State): Downgrades => {
  const { settings } = graded
  const gapShare = writeExact(settings.gapShare)
  const failedOf = onceEach(loads.length, (load) => listFailed(graded, loads[load] ?? []))
  const namesOf = onceEach(loads.length, (load) => failedOf(load).map(({ task }) => task))
  const factsOf = (load: number, choices: readonly DowngradeRow[]): Facts => {
    const sum = addUp(load, false)
    return {
      failed: namesOf(load),
      steps: String(sum.failed > 0 ? stepsDown(settings, sum.failed) : 0),
      floor: settings.downgradeFloor,
      gapShare,
      done: countDone(sum),
      of: sum.n,
      choices,
    }
  }
  const rowsOf = new Map<number, readonly DowngradeRow[]>()
  const lastOfLoad = loads.map((): Known | undefined => undefined)
  const lastOfCounts = new Kept<Known>()
  return {
    list: ({ downgrade, notRanked, load }) => (downgrade && !notRanked ? failedOf(load) : NONE),
    derive: ({ downgrade, load }, choices) => {
      const only = choices[0]
      if (!downgrade || !only) return null
      if (choices.length > 1) {
        const rows = new Map(choices.map((choice) => [markOf(choice), choice]))
        const facts = factsOf(load, [...rows.values()].map(downgradeRow))
        return derive(downgrade, facts, uniteLevels(choices, 'level'))
      }
      const { failed, mark: counts } = addUp(load, false)
      const last = failed === 0 ? lastOfCounts.get(counts) : lastOfLoad[load]
      const mark = markOf(only)
      for (let known = last; known; known = known.before) if (known.mark === mark) return known.step
      let rows = rowsOf.get(mark)
      if (!rows) rowsOf.set(mark, (rows = [downgradeRow(only)]))
      const step = derive(downgrade, factsOf(load, rows), only.level)
      const known = { mark, step, before: last }
      if (failed === 0) lastOfCounts.set(counts, known)
      else lastOfLoad[load] = known
      return step
    },
  }
}
