import { plus, times, type Whole } from '../exact/index.ts'
import type { LevelSet } from '../level/index.ts'
import { isSettled } from '../level/index.ts'
import { appraise, finish, uniteLevels } from './appraise.ts'
import { creditOf, wholeShape, weightIn, type Shape } from './shape.ts'
import type { Member, State, World } from './world.ts'

/** What may become of one task: it may be changed or not; changed, it is COMPLETED or EXCEEDED. */
export type Item = {
  readonly at: number
  readonly before: Shape
  readonly completed: Shape
  readonly exceeded: Shape
  /** COMPLETED without defects already: it can only become EXCEEDED. */
  readonly onlyExceeds: boolean
  /** What a change adds to quantity, quality and schedule together. */
  readonly gain: Whole
  /** Which of the subjects that matter count it. */
  readonly countedBy: string
}

/** The part of the case that the level of one subject hangs on, with its tasks free to be tried. */
export type Model = {
  readonly items: readonly Item[]
  /** The level before every cap with the shapes as they are set now. */
  readonly levelNow: () => LevelSet
  /** The same where the levels of all others stay as they were found last. */
  readonly ownLevelNow: () => LevelSet
  readonly set: (at: number, shape: Shape) => void
  /** Whether more credit can never unsettle a level that is high enough: then the biggest gains are the best ones. */
  readonly biggestFirst: boolean
  readonly restore: () => void
}

const dependenciesOf = ({ links, rules }: Member): readonly number[] => {
  const units = [
    ...(rules?.units.SUBORDINATES ? links.subordinates : []),
    ...(rules?.units.RESPONSIBLE_FOR ? links.responsibleFor : []),
  ]
  return [...links.leads, ...units.flatMap((unit) => ('at' in unit ? [unit.at] : []))]
}

/** Those whose level changes with the tasks of this subject and reaches it, itself last. */
const findAffected = (world: World, member: Member): readonly Member[] => {
  const tasks = new Set(member.tasks)
  const affected: Member[] = []
  const known = new Map<number, boolean>()
  const visit = (current: Member): boolean => {
    const seen = known.get(current.place)
    if (seen !== undefined) return seen
    known.set(current.place, false)
    if (current.notRanked) return false
    const below = dependenciesOf(current).map((at) => {
      const next = world.members[at]
      return next ? visit(next) : false
    })
    const isAffected = below.includes(true) || current.tasks.some((at) => tasks.has(at))
    known.set(current.place, isAffected)
    if (isAffected) affected.push(current)
    return isAffected
  }
  visit(member)
  return affected.at(-1) === member ? affected : [...affected, member]
}

const isSteady = (
  world: World,
  member: Member,
  levels: readonly LevelSet[],
  affected: ReadonlySet<number>,
): boolean => {
  const { links, rules } = member
  const units = [
    ...(rules?.units.SUBORDINATES ? links.subordinates : []),
    ...(rules?.units.RESPONSIBLE_FOR ? links.responsibleFor : []),
  ]
  // A ground that depends on units leaves NOT_COMPLETED open, which is below every goal: only levels and points matter.
  const settledUnits =
    !rules?.levelsAskUnits ||
    units.every((unit) => !('at' in unit) || (!affected.has(unit.at) && isSettled(levels[unit.at] ?? 0)))
  return (
    settledUnits &&
    links.leads.every((at) => {
      const led = world.members[at]
      const level = levels[at] ?? 0
      if (!led) return true
      return affected.has(at) ? isSteady(world, led, levels, affected) : isSettled(level) || (level & 1) === 1
    })
  )
}

const itemsOf = (world: World, member: Member, shapes: readonly Shape[], affected: readonly Member[]): Item[] => {
  const { graded, scale } = world
  const counting = affected.flatMap((current) => [
    current,
    ...(current.rules?.asksEachLed ? current.links.leads.flatMap((at) => world.members[at] ?? []) : []),
  ])
  const sets = [...new Set(counting)].map(({ tasks }) => new Set(tasks))
  const isComputed = graded.regulation.gradesBy === 'POINTS' && affected.some(({ subject }) => subject.results === null)
  return member.tasks.flatMap((at) => {
    const task = graded.tasks[at]
    const before = shapes[at]
    if (!task || !before || task.outcome === 'EXCEEDED') return []
    const weight = weightIn(task, scale)
    const completed = wholeShape('COMPLETED', weight, scale)
    return [
      {
        at,
        before,
        completed,
        exceeded: wholeShape('EXCEEDED', weight, scale),
        onlyExceeds: task.outcome === 'COMPLETED' && task.defects.n === 0,
        gain: isComputed ? plus(creditOf(completed), times(creditOf(before), -1)) : 0,
        countedBy: sets.map((tasks) => Number(tasks.has(at))).join(''),
      },
    ]
  })
}

/** `shapes` and `levels` are working copies: the model writes them and puts them back. */
export const buildModel = (world: World, work: State & { readonly shapes: Shape[] }, member: Member): Model => {
  const { shapes, levels } = work
  const affected = findAffected(world, member)
  const before = affected.map(({ place }) => levels[place] ?? 0)
  const items = itemsOf(world, member, shapes, affected)
  const biggestFirst = isSteady(world, member, levels, new Set(affected.map(({ place }) => place)))
  const asked = { world, state: work }
  const find = (current: Member): LevelSet => {
    const choices = appraise(asked, current)
    return finish(world, current, uniteLevels(choices, 'level'), levels)
  }
  return {
    items,
    biggestFirst,
    levelNow: () => {
      for (const current of affected) levels[current.place] = find(current)
      return levels[member.place] ?? 0
    },
    ownLevelNow: () => find(member),
    set: (at, shape) => {
      shapes[at] = shape
    },
    restore: () => {
      for (const item of items) shapes[item.at] = item.before
      affected.forEach(({ place }, at) => {
        levels[place] = before[at] ?? 0
      })
    },
  }
}
