/** Maps a span of values onto a span of lengths, straight. A span of no width maps to the middle. */
export function linearScale(from: readonly [number, number], to: readonly [number, number]) {
  const width = from[1] - from[0]
  return (value: number): number =>
    width === 0 ? (to[0] + to[1]) / 2 : to[0] + ((value - from[0]) / width) * (to[1] - to[0])
}

/** Round values that cover a span, at most `most` steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(from: number, to: number, most: number): readonly number[] {
  const span = to - from || Math.abs(to) || 1
  const raw = span / most
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10)
  const first = Math.floor(from / step)
  const last = Math.max(first + 1, Math.ceil(to / step))
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

/** Shares of a whole; of nothing, nothing. */
export function sharesOf(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total === 0 ? 0 : count / total))
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
