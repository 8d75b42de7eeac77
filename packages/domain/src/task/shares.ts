import { leftOf } from './remainder.ts'
import type { Successor } from './settlement.ts'
import type { Task } from './task.ts'

const DECIMALS_MOST = 6

/**
 * Shares that were decided earlier, of what is left today: in the same proportions, so that together they are again exactly what
 * is left. What nobody was given then (it counted as reached) goes to the first; a part of which nothing is left is not begun.
 */
export function sharesOn(task: Task, to: readonly Successor[]): readonly Successor[] {
  if (to.every(({ owed }) => owed === undefined)) return to
  const owed = to.map((): Record<string, number> => ({}))
  for (const { indicator, left } of leftOf(task)) {
    const before = to.map(({ owed: share }) => share?.[indicator.id] ?? 0)
    const weights = before.some((weight) => weight > 0) ? before : before.map((_, place) => (place === 0 ? 1 : 0))
    for (const [place, share] of apportion(left, weights).entries()) {
      const part = owed[place]
      if (part && share > 0) part[indicator.id] = share
    }
  }
  return to.flatMap((successor, place) => {
    const share = owed[place] ?? {}
    return Object.keys(share).length > 0 ? [{ ...successor, owed: share }] : []
  })
}

/** Splits an amount by weights, no finer than the numbers are written; what rounding leaves goes to the largest remainders. */
function apportion(amount: number, weights: readonly number[]): readonly number[] {
  const scale = 10 ** Math.max(...[amount, ...weights].map(decimalsOf))
  const units = Math.round(amount * scale)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => (units * weight) / sum)
  const floors = exact.map(Math.floor)
  const spare = units - floors.reduce((total, floor) => total + floor, 0)
  const byRest = exact
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.place - b.place)
    .slice(0, spare)
    .map(({ place }) => place)
  return floors.map((floor, place) => (floor + (byRest.includes(place) ? 1 : 0)) / scale)
}

function decimalsOf(amount: number): number {
  for (let decimals = 0; decimals < DECIMALS_MOST; decimals += 1)
    if (Number(amount.toFixed(decimals)) === amount) return decimals
  return DECIMALS_MOST
}
