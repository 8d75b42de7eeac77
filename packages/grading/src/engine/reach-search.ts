import { highestIn, isSettled, lowestIn, type LevelSet, type Rank } from '../level/index.ts'
import type { Item, Model } from './reach-model.ts'

/** FREE: still to be chosen. CHANGED: changed, to what is still open. */
export type Fixed = 'FREE' | 'CHANGED' | 'UNCHANGED' | 'COMPLETED' | 'EXCEEDED'

type Search = { readonly chosen: Fixed[]; readonly exceeded: number; readonly biggestFirst: boolean }
type Left = { readonly left: number; readonly exceeded: number }
type Grant = Left & { readonly apart: (item: Item) => string }
type Budget = { readonly changes: number; readonly exceeded: number }

/** Items that nothing tells apart, or that differ in gain alone where the biggest gains are best; biggest first. */
type Alike = readonly number[]

const groupBy = (items: readonly Item[], places: readonly number[], keyOf: (item: Item) => string): Alike[] => {
  const groups = new Map<string, number[]>()
  for (const place of places) {
    const item = items[place]
    if (!item) continue
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(place)
    else groups.set(key, [place])
  }
  return [...groups.values()]
}

const byGain =
  (items: readonly Item[]) =>
  (one: number, other: number): number => {
    const [gain, otherGain] = [items[one]?.gain ?? 0, items[other]?.gain ?? 0]
    return otherGain > gain ? 1 : otherGain < gain ? -1 : one - other
  }

/** Whether some choice for the FREE and CHANGED items, within the budget, settles the level at `goal` or better. */
export class ReachSearch {
  readonly #model: Model
  readonly #goal: Rank

  constructor(model: Model, goal: Rank) {
    this.#model = model
    this.#goal = goal
  }

  /** The budget counts every change, those already fixed too. */
  exists(fixed: readonly Fixed[], budget: Budget): boolean {
    if (this.#model.biggestFirst) return this.#existsAmong(fixed, budget, true)
    return this.#existsAmong(fixed, budget, true) || this.#existsAmong(fixed, budget, false)
  }

  isReached(level: LevelSet): boolean {
    return isSettled(level) && lowestIn(level) >= this.#goal
  }

  levelOf(fixed: readonly Fixed[]): LevelSet {
    fixed.forEach((state, place) =>
      this.#put(place, state === 'EXCEEDED' ? 'EXCEEDED' : state === 'COMPLETED' ? 'COMPLETED' : 'UNCHANGED'),
    )
    return this.#model.levelNow()
  }

  #put(place: number, state: 'UNCHANGED' | 'COMPLETED' | 'EXCEEDED'): void {
    const item = this.#model.items[place]
    if (!item) return
    this.#model.set(
      item.at,
      state === 'EXCEEDED' ? item.exceeded : state === 'COMPLETED' ? item.completed : item.before,
    )
  }

  #existsAmong(fixed: readonly Fixed[], budget: Budget, biggestFirst: boolean): boolean {
    const { items } = this.#model
    const exact = (item: Item): string =>
      `${item.countedBy} ${item.before.kind} ${item.onlyExceeds}${biggestFirst ? '' : ` ${item.gain}`}`
    const free = items
      .map((_, place) => place)
      .filter((place) => fixed[place] === 'FREE')
      .sort(byGain(items))
    const used = fixed.filter((state) => state === 'CHANGED' || state === 'COMPLETED' || state === 'EXCEEDED').length
    const classes = groupBy(items, free, exact)
    const search = { chosen: [...fixed], exceeded: budget.exceeded, biggestFirst }
    return this.#descend(classes, budget.changes - used, search)
  }

  #descend(classes: readonly Alike[], left: number, search: Search): boolean {
    if (left < 0) return false
    const { chosen, biggestFirst } = search
    const exceeded = search.exceeded - this.#exceededFor(chosen)
    if (exceeded < 0 || !this.#mayReach(classes, { left, exceeded }, search)) return false
    const [alike, ...others] = classes
    if (!alike) return this.#spread(chosen, exceeded, biggestFirst)
    for (let count = Math.min(left, alike.length); count >= 0; count--) {
      alike.forEach((place, at) => {
        chosen[place] = at < count ? 'CHANGED' : 'UNCHANGED'
      })
      if (this.#descend(others, left - count, search)) return true
    }
    for (const place of alike) chosen[place] = 'FREE'
    return false
  }

  /** EXCEEDED that the choice so far cannot do without. */
  #exceededFor(chosen: readonly Fixed[]): number {
    const { items } = this.#model
    return chosen.filter((state, place) => state === 'EXCEEDED' || (state === 'CHANGED' && items[place]?.onlyExceeds))
      .length
  }

  /** Puts what is chosen; CHANGED as COMPLETED where it can be. Returns the places that may as well be EXCEEDED. */
  #putChosen(chosen: readonly Fixed[]): number[] {
    const { items } = this.#model
    const may: number[] = []
    chosen.forEach((state, place) => {
      if (state === 'CHANGED' && !items[place]?.onlyExceeds) may.push(place)
      const change = state === 'CHANGED' ? (items[place]?.onlyExceeds ? 'EXCEEDED' : 'COMPLETED') : state
      this.#put(place, change === 'FREE' ? 'UNCHANGED' : change)
    })
    return may
  }

  /** Every way to make some of the changed ones EXCEEDED, as far as who counts them tells ways apart. */
  #spread(chosen: readonly Fixed[], exceeded: number, mostOnly: boolean): boolean {
    const { items } = this.#model
    const may = this.#putChosen(chosen)
    const groups = groupBy(items, may, ({ countedBy }) => countedBy)
    const spreadOver = (at: number, left: number): boolean => {
      const group = groups[at]
      if (!group) return this.isReached(this.#model.levelNow())
      const most = Math.min(left, group.length)
      const least = mostOnly && at === groups.length - 1 ? most : 0
      for (let count = most; count >= least; count--) {
        group.forEach((place, order) => this.#put(place, order < count ? 'EXCEEDED' : 'COMPLETED'))
        if (spreadOver(at + 1, left - count)) return true
      }
      return false
    }
    return spreadOver(0, exceeded)
  }

  /**
   * False only where no choice below can reach the goal. The bound grants more than any choice can have: first to all
   * whose level matters, then, their levels left so high, to the subject itself by its own counts.
   */
  #mayReach(open: readonly Alike[], { left, exceeded }: Left, { chosen, biggestFirst }: Search): boolean {
    const { items } = this.#model
    const free = open.flat().sort(byGain(items))
    const may = this.#putChosen(chosen)
    const least = biggestFirst ? 0 : highestIn(this.#model.levelNow())
    const bySubjects = ({ countedBy }: Item): string => countedBy
    this.#grant(free, may, { left, exceeded, apart: bySubjects })
    const lowest = lowestIn(this.#model.levelNow())
    if (lowest < this.#goal || lowest < least) return false
    this.#putChosen(chosen)
    this.#grant(free, may, { left, exceeded, apart: () => '' })
    const own = lowestIn(this.#model.ownLevelNow())
    return own >= this.#goal && own >= least
  }

  /**
   * As many changes as are left for every kind of task, as many EXCEEDED as are left, both over again for all that
   * `apart` holds apart; and credit for the biggest gains, once over all and once over those neither failed nor late.
   */
  #grant(free: readonly number[], may: readonly number[], { left, exceeded, apart }: Grant): void {
    const { items, set } = this.#model
    const credited = new Set(
      groupBy(items, free, apart).flatMap((group) => [
        ...group.slice(0, left),
        ...group.filter((place) => !items[place]?.before.spoilt).slice(0, left),
      ]),
    )
    const grant = (place: number, exceeds: boolean): void => {
      const item = items[place]
      if (!item || (item.onlyExceeds && !exceeds)) return
      const { kind, failed } = exceeds ? item.exceeded : item.completed
      const credit = credited.has(place) ? item.completed : item.before
      set(item.at, { ...credit, kind, failed, spoilt: item.before.spoilt && !credited.has(place) })
    }
    const kinds = groupBy(items, free, (item) => `${apart(item)} ${item.before.kind} ${item.onlyExceeds}`)
    for (const alike of kinds) for (const place of alike.slice(0, left)) grant(place, false)
    for (const place of credited) grant(place, false)
    const soundFirst = free.toSorted(
      (one, other) => Number(items[other]?.onlyExceeds) - Number(items[one]?.onlyExceeds),
    )
    for (const group of groupBy(items, [...may, ...soundFirst], apart)) {
      const changed = group.filter((place) => may.includes(place))
      const others = group.filter((place) => !may.includes(place)).slice(0, left)
      // Those not changed otherwise come first: so the bound has them besides all that the kinds were granted.
      for (const place of [...others, ...changed].slice(0, exceeded)) {
        if (others.includes(place)) grant(place, true)
        else this.#put(place, 'EXCEEDED')
      }
    }
  }
}
