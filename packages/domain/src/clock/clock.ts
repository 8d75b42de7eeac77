import type { Instant } from '../core/index.ts'

/** The cycle's clock is data. A rehearsal's runs from an anchor at a rate, or stands still and is stepped. */
export type Clock =
  | { readonly kind: 'real'; readonly version: number }
  | {
      readonly kind: 'rehearsal'
      /** Grows with every change, so that whoever hears of two knows the newer. */
      readonly version: number
      readonly anchorReal: Instant
      readonly anchorVirtual: Instant
      /** Virtual milliseconds in a real one; 86,400 makes a day a second. */
      readonly rate: number
      readonly paused: boolean
    }

type Rehearsed = Extract<Clock, { kind: 'rehearsal' }>

/** The last moment that is written with four digits of a year, and so sorts as text. No clock runs on. */
const END = Date.parse('9999-12-31T23:59:59.999Z')

/** Virtual time at a real moment (of the workflow's own clock inside a workflow, so that it replays). */
export function virtualNow(clock: Clock, realMs: number): Instant {
  return new Date(clock.kind === 'real' ? realMs : virtualMs(clock, realMs)).toISOString()
}

/** Real milliseconds until a virtual moment; undefined when the clock will not reach it by itself. */
export function realWaitMs(clock: Clock, realMs: number, until: Instant): number | undefined {
  const untilMs = Date.parse(until)
  if (clock.kind === 'real') return Math.max(0, untilMs - realMs)
  if (virtualMs(clock, realMs) >= untilMs) return 0
  if (clock.paused || clock.rate <= 0 || untilMs > END) return undefined
  const reached = Date.parse(clock.anchorReal) + Math.floor((untilMs - Date.parse(clock.anchorVirtual)) / clock.rate)
  // Rounded down, and besides in binary: it may be a millisecond short.
  return reached - realMs + (virtualMs(clock, reached) < untilMs ? 1 : 0)
}

function virtualMs(clock: Rehearsed, realMs: number): number {
  const anchor = Date.parse(clock.anchorVirtual)
  if (clock.paused) return anchor
  const passed = Math.max(0, realMs - Date.parse(clock.anchorReal))
  return Math.min(END, anchor + Math.floor(passed * clock.rate))
}
