import type { Range } from '../source/generate.ts'

/** Chance from a seed: the same throws in the same order, on every machine and for ever. */
export type Dice = {
  /** 0 ≤ share < 1. */
  share(): number
  pick<Item>(items: readonly Item[]): Item
  within(range: Range): number
}

/** splitmix32: written out, because a library's next version might throw otherwise and change every generated year. */
export function diceOf(seed: number): Dice {
  let state = seed | 0
  const share = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  return {
    share,
    pick(items) {
      const item = items[Math.floor(share() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    within({ from, to, step }) {
      const steps = Math.round((to - from) / step)
      return roundTo(from + Math.floor(share() * (steps + 1)) * step)
    },
  }
}

/** Sums of steps such as 0.1, without the dust of binary fractions. */
export const roundTo = (value: number): number => Number(value.toFixed(6))
