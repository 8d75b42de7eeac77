import {
  hasCeiling,
  isWholeYear,
  whyNotRanked,
  type CheckedCase,
  type Links,
  type NotRankedBecause,
  type Subject,
} from '../case/index.ts'
import type { LevelSet } from '../level/index.ts'
import type { Overlay } from '../regulations/index.ts'
import { compileRules, type CompiledRules } from './compile-rules.ts'
import { actsBySubject, nearOf, type Near } from './discipline.ts'
import type { Facts } from './facts.ts'
import { once } from './once.ts'
import type { Ruling } from './ruling.ts'
import { scaleOf, shapeOf, type Scale, type Shape } from './shape.ts'
import { shareRulings } from './share-rulings.ts'
import { tally, type Tally } from './tally.ts'

/** A subject with all that never changes while levels are found. */
export type Member = {
  readonly place: number
  readonly subject: Subject
  readonly links: Links
  /** Places of its counted tasks, ascending. */
  readonly tasks: readonly number[]
  readonly waived: readonly number[]
  readonly notRanked: NotRankedBecause | null
  readonly ceiling: boolean
  /** null: this regulation ranks no subject of the kind. */
  readonly rules: CompiledRules | null
  readonly near: Near
  /** The downgrade that is laid on subjects of its kind, if any. */
  readonly downgrade: Extract<Overlay, { does: 'DOWNGRADE' }> | null
}

export type World = {
  readonly graded: CheckedCase
  readonly scale: Scale
  readonly members: readonly Member[]
}

/** What may differ between the case as it stands and one with changed tasks. */
export type State = {
  readonly shapes: readonly Shape[]
  /** By place: the level after §5 and §7 and before every cap; 0 for who is not ranked, and before it is found. */
  readonly levels: LevelSet[]
  readonly addUp: (tasks: readonly number[], madeGood: boolean) => Tally
  readonly rule: (rules: CompiledRules, facts: Facts) => Ruling
}

type Downgrade = Extract<Overlay, { does: 'DOWNGRADE' }>

const NO_LINKS: Links = { leads: [], leaders: [], subordinates: [], responsibleFor: [] }
const NO_TASKS: readonly number[] = []

export const buildWorld = (graded: CheckedCase): World => {
  const { subjects, links, counted, waived, tasks, overlays, regulation } = graded
  const rules = compileRules(graded)
  const acts = actsBySubject(graded)
  const wholeYear = isWholeYear(graded.period)
  const downgrade = overlays.find((overlay): overlay is Downgrade => overlay.does === 'DOWNGRADE') ?? null
  const members = subjects.map((subject, place): Member => ({
    place,
    subject,
    links: links[place] ?? NO_LINKS,
    tasks: counted[place] ?? NO_TASKS,
    waived: waived[place] ?? NO_TASKS,
    notRanked: whyNotRanked(subject, { regulation, wholeYear }),
    ceiling: hasCeiling(subject, wholeYear),
    rules: rules[subject.kind],
    near: nearOf(graded, place, acts),
    downgrade: downgrade?.of.includes(subject.kind) ? downgrade : null,
  }))
  return { graded, scale: scaleOf(tasks), members }
}

/** The case as it stands: what is added up and ruled is so once for all who share it. */
export const stateOf = ({ graded, scale, members }: World): State => {
  const shapes = graded.tasks.map((task) => shapeOf(task, scale))
  const asItStands = once((tasks: readonly number[]) => tally(tasks, { shapes, scale, madeGood: false }))
  const madeGood = once((tasks: readonly number[]) => tally(tasks, { shapes, scale, madeGood: true }))
  return {
    shapes,
    levels: members.map(() => 0),
    addUp: (tasks, good) => (good ? madeGood : asItStands)(tasks),
    rule: shareRulings(),
  }
}

/** A copy to be changed at will: whatever is asked of it is worked out anew. */
export const workingCopyOf = ({ shapes, levels }: State, { scale }: World, rule: State['rule']) => {
  const work = [...shapes]
  return {
    shapes: work,
    levels: [...levels],
    addUp: (tasks: readonly number[], madeGood: boolean) => tally(tasks, { shapes: work, scale, madeGood }),
    rule,
  }
}
