import type { Task } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { levelsIn } from '../level/index.ts'
import type { DowngradeEntry } from './answer.ts'
import { stepsDown, uniteLevels, type Choice } from './appraise.ts'
import { once, oncePerPair } from './once.ts'
import type { DowngradeRow, Step } from './step.ts'
import { countDone } from './tally.ts'
import type { Member, State, World } from './world.ts'

const FAILED = ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'] as const satisfies readonly Task['outcome'][]

const NONE: readonly DowngradeEntry[] = []
const NO_STEPS: readonly Step[] = []

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

const keyOf = ({ ruling, madeGood, earned, lowered, permitted, level }: Choice): string =>
  `${earned} ${lowered} ${permitted} ${level} ${(madeGood?.ruling ?? ruling).because} ${ruling.because}`

type Rows = Pick<Extract<Step, { step: 'DOWNGRADE' }>['facts'], 'choices'> & { readonly level: number }

/** What comes of the choices, each different row once; the very same object where it is the same. */
const shareRows = (): ((choices: readonly Choice[]) => Rows) => {
  const known = new Map<string, Rows>()
  return (choices) => {
    const [only] = choices
    const key = choices.length === 1 && only ? keyOf(only) : [...new Set(choices.map(keyOf))].join()
    const found = known.get(key)
    if (found) return found
    const different = new Map(choices.map((choice) => [keyOf(choice), choice]))
    const level = uniteLevels(choices, 'level')
    const rows = { choices: [...different.values()].map(downgradeRow), level }
    known.set(key, rows)
    return rows
  }
}

export type Downgrades = {
  /** The failed tasks of whoever is under the downgrade, each with the steps it adds. */
  readonly list: (member: Member) => readonly DowngradeEntry[]
  readonly derive: (member: Member, choices: readonly Choice[]) => readonly Step[]
}

/** The local downgrade: one step for all who count the same tasks and are lowered alike. */
export const shareDowngrades = ({ graded }: World, { addUp }: State): Downgrades => {
  const { settings } = graded
  const rowsOf = shareRows()
  const gapShare = writeExact(settings.gapShare)
  const failedOf = once((tasks: readonly number[]) => listFailed(graded, tasks))
  const shareSteps = once(({ id, citation, certainty }: NonNullable<Member['downgrade']>) =>
    oncePerPair((tasks: readonly number[], { choices, level }: Rows): readonly Step[] => {
      const sum = addUp(tasks, false)
      const step: Step = {
        step: 'DOWNGRADE',
        rule: id,
        citation,
        certainty,
        facts: {
          failed: failedOf(tasks).map(({ task }) => task),
          steps: String(sum.failed > 0 ? stepsDown(settings, sum.failed) : 0),
          floor: settings.downgradeFloor,
          gapShare,
          done: countDone(sum),
          of: sum.n,
          choices,
        },
        outcome: levelsIn(level),
      }
      return [step]
    }),
  )
  return {
    list: ({ downgrade, notRanked, tasks }) => (downgrade && !notRanked ? failedOf(tasks) : NONE),
    derive: ({ downgrade, tasks }, choices) => (downgrade ? shareSteps(downgrade)(tasks, rowsOf(choices)) : NO_STEPS),
  }
}
