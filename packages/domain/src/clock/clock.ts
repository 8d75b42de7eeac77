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

/** Virtual time at a real moment (of the workflow's own clock inside a workflow, so that it replays). */
export function virtualNow(clock: Clock, realMs: number): Instant {
  if (clock.kind === 'real') return new Date(realMs).toISOString()
  if (clock.paused) return clock.anchorVirtual
  const passed = Math.max(0, realMs - Date.parse(clock.anchorReal))
  return new Date(Date.parse(clock.anchorVirtual) + Math.floor(passed * clock.rate)).toISOString()
}

/** Real milliseconds until a virtual moment; undefined when a paused clock will not reach it by itself. */
export function realWaitMs(clock: Clock, realMs: number, until: Instant): number | undefined {
  const left = Date.parse(until) - Date.parse(virtualNow(clock, realMs))
  if (left <= 0) return 0
  if (clock.kind === 'real') return left
  return clock.paused || clock.rate <= 0 ? undefined : Math.ceil(left / clock.rate)
}
