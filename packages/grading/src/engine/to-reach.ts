import { highestIn, isSettled, levelAt, lowestIn, type Rank } from '../level/index.ts'
import type { TaskChange, ToReach } from './answer.ts'
import { buildModel, type Model } from './reach-model.ts'
import { ReachSearch, type Fixed } from './reach-search.ts'
import { workingCopyOf, type Member, type State, type World } from './world.ts'

/** The level to settle at: the next one up, or the best of those open. null: nothing is left to reach. */
const goalOf = (level: number): Rank | null => {
  if (level === 0) return null
  if (!isSettled(level)) return highestIn(level)
  const rank = lowestIn(level)
  return rank === 0 ? 1 : rank === 1 ? 2 : rank === 2 ? 3 : null
}

/** Fewest changes first, then fewest EXCEEDED. */
const findBudget = (search: ReachSearch, free: readonly Fixed[]) => {
  const all = free.length
  if (!search.exists(free, { changes: all, exceeded: all })) return null
  let changes = 1
  while (!search.exists(free, { changes, exceeded: changes })) changes++
  let exceeded = 0
  while (!search.exists(free, { changes, exceeded })) exceeded++
  return { changes, exceeded }
}

/** Of the smallest sets the one whose places in the file come first, then the one whose earlier tasks are EXCEEDED. */
const chooseFirst = (search: ReachSearch, model: Model): readonly Fixed[] | null => {
  const fixed: Fixed[] = model.items.map(() => 'FREE')
  const budget = findBudget(search, fixed)
  if (!budget) return null
  const keep = (place: number, wanted: Fixed, otherwise: Fixed): void => {
    fixed[place] = wanted
    if (!search.exists(fixed, budget)) fixed[place] = otherwise
  }
  fixed.forEach((_, place) => keep(place, 'CHANGED', 'UNCHANGED'))
  fixed.forEach((state, place) => {
    if (state === 'CHANGED') keep(place, 'EXCEEDED', 'COMPLETED')
  })
  return fixed
}

/** Searches for one subject after another on one pair of working copies. */
export const makeChangeFinder = (world: World, state: State): ((member: Member) => ToReach | null) => {
  const { levels } = state
  const work = workingCopyOf(state, world)
  return (member) => {
    const goal = goalOf(levels[member.place] ?? 0)
    if (goal === null) return null
    const model = buildModel(world, work, member)
    const search = new ReachSearch(model, goal)
    const fixed = chooseFirst(search, model)
    const level = fixed && levelAt(lowestIn(search.levelOf(fixed)))
    model.restore()
    if (!fixed || !level) return null
    const changes = model.items.flatMap(({ at }, place): TaskChange[] => {
      const task = world.graded.tasks[at]
      const to = fixed[place]
      return task && (to === 'COMPLETED' || to === 'EXCEEDED') ? [{ task: task.id, from: task.outcome, to }] : []
    })
    return { level, changes }
  }
}
