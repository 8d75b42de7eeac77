export interface Point {
  x: number
  y: number
}

/** A point on a circle around 0,0. `turn` is a share of the whole, 0 at the top, clockwise. */
export function pointOnRing(radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI
  return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) }
}

/** An SVG path along the ring from one share of the turn to another, clockwise. */
export function arcPath(radius: number, from: number, to: number): string {
  const start = pointOnRing(radius, from)
  const end = pointOnRing(radius, to)
  const large = to - from > 0.5 ? 1 : 0
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${large} 1 ${end.x} ${end.y}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
