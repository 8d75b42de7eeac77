import {
  countedTasks,
  hasCeiling,
  waivedTasks,
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
import { scaleOf, shapeOf, type Scale, type Shape } from './shape.ts'

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
}

type Downgrade = Extract<Overlay, { does: 'DOWNGRADE' }>

export const buildWorld = (graded: CheckedCase): World => {
  const { subjects, links, tasks, overlays } = graded
  const rules = compileRules(graded)
  const acts = actsBySubject(graded)
  const counted = countedTasks(subjects, links, tasks)
  const waived = waivedTasks(subjects, links, tasks)
  const downgrade = overlays.find((overlay): overlay is Downgrade => overlay.does === 'DOWNGRADE') ?? null
  const none: Links = { leads: [], leaders: [], subordinates: [], responsibleFor: [] }
  const members = subjects.map((subject, place): Member => ({
    place,
    subject,
    links: links[place] ?? none,
    tasks: counted[place] ?? [],
    waived: waived[place] ?? [],
    notRanked: whyNotRanked(subject, graded),
    ceiling: hasCeiling(subject, graded),
    rules: rules[subject.kind],
    near: nearOf(graded, place, acts),
    downgrade: downgrade?.of.includes(subject.kind) ? downgrade : null,
  }))
  return { graded, scale: scaleOf(tasks), members }
}

export const stateOf = ({ graded, scale, members }: World): State => ({
  shapes: graded.tasks.map((task) => shapeOf(task, scale)),
  levels: members.map(() => 0),
})
