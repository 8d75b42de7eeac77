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
import { rulingsShown, type Trails } from './derive-ruling.ts'
import { lookNear, type Near } from './discipline.ts'
import { NO_MARK } from './kept.ts'
import { onceEach } from './once.ts'
import { rulingsUnshown, type Rule } from './ruling.ts'
import { scaleOf, shareShapes, type Scale, type Shape } from './shape.ts'
import { StepList } from './step-list.ts'
import { numberCounts, tally, type Tally } from './tally.ts'

/** A subject with all that never changes while levels are found. */
export type Member = {
  readonly place: number
  readonly subject: Subject
  readonly links: Links
  /** Places of its counted tasks, ascending. */
  readonly tasks: readonly number[]
  /** Place of this list in `loads`. */
  readonly load: number
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
  /** The lists of counted tasks, each once, whoever else counts the very same ones. */
  readonly loads: readonly (readonly number[])[]
}

/** What may differ between the case as it stands and one with changed tasks. */
export type State = {
  readonly shapes: readonly Shape[]
  /** By place: the level after §5 and §7 and before every cap; 0 for who is not ranked, and before it is found. */
  readonly levels: LevelSet[]
  readonly addUp: (load: number, madeGood: boolean) => Tally
  /** The same in a list by itself. */
  readonly addUpAlone: (load: number, madeGood: boolean) => readonly Tally[]
  readonly rule: Rule
}

/** The state of the case as it stands, all of which is shown. */
export type ShownState = State & { readonly trails: Trails }

type Downgrade = Extract<Overlay, { does: 'DOWNGRADE' }>

const NO_LINKS: Links = { leads: [], leaders: [], subordinates: [], responsibleFor: [] }
const NO_TASKS: readonly number[] = []

export const buildWorld = (graded: CheckedCase): World => {
  const { subjects, links, counted, waived, tasks, overlays, regulation } = graded
  const rules = compileRules(graded)
  const near = lookNear(graded)
  const loads = [...new Set(counted)]
  const numbers = new Map(loads.map((list, load) => [list, load]))
  const wholeYear = isWholeYear(graded.period)
  const downgrade = overlays.find((overlay): overlay is Downgrade => overlay.does === 'DOWNGRADE') ?? null
  const members = subjects.map((subject, place): Member => {
    const own = counted[place] ?? []
    return {
      place,
      subject,
      links: links[place] ?? NO_LINKS,
      tasks: own,
      load: numbers.get(own) ?? -1,
      waived: waived[place] ?? NO_TASKS,
      notRanked: whyNotRanked(subject, { regulation, wholeYear }),
      ceiling: hasCeiling(subject, wholeYear),
      rules: rules[subject.kind],
      near: near(place),
      downgrade: downgrade?.of.includes(subject.kind) ? downgrade : null,
    }
  })
  return { graded, scale: scaleOf(tasks), members, loads }
}

/** The case as it stands: tasks are added up once for all who count the same ones. */
export const stateOf = ({ graded, scale, members, loads }: World): ShownState => {
  const shapes = graded.tasks.map(shareShapes(scale))
  const markOf = numberCounts()
  const add = (madeGood: boolean) =>
    onceEach(loads.length, (load) => tally(loads[load] ?? NO_TASKS, { shapes, scale, madeGood, markOf }))
  const trails = { AS_IT_STANDS: new StepList(), MADE_GOOD: new StepList() }
  const asItStands = add(false)
  const madeGood = add(true)
  const alone = onceEach(loads.length, (load) => [asItStands(load)])
  const aloneMadeGood = onceEach(loads.length, (load) => [madeGood(load)])
  return {
    shapes,
    levels: members.map(() => 0),
    addUp: (load, good) => (good ? madeGood : asItStands)(load),
    addUpAlone: (load, good) => (good ? aloneMadeGood : alone)(load),
    trails,
    rule: rulingsShown(graded.settings, trails),
  }
}

const unmarked = (): number => NO_MARK

/** A copy to be changed at will: whatever is asked of it is worked out anew. */
export const workingCopyOf = ({ shapes, levels }: State, { scale, loads }: World) => {
  const work = [...shapes]
  const addUp = (load: number, madeGood: boolean) =>
    tally(loads[load] ?? NO_TASKS, { shapes: work, scale, madeGood, markOf: unmarked })
  return {
    shapes: work,
    levels: [...levels],
    addUp,
    addUpAlone: (load: number, madeGood: boolean) => [addUp(load, madeGood)],
    rule: rulingsUnshown(),
  }
}
