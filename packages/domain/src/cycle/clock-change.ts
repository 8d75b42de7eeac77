import type { Clock } from '../clock/clock.ts'
import { checkNumber, isInstant, ok, refuse, type Instant, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import type { Cycle, CycleCommand, CycleEvent } from './cycle.ts'

/** A day in a millisecond. Faster is what stepping is for. */
const FASTEST = 86_400_000

type Rehearsed = Extract<Clock, { kind: 'rehearsal' }>

/** Whoever sits in a rehearsal may play, pause and speed it up; the clock of a real year is nobody's. */
export function setClock(
  { clock }: Cycle,
  { rate, paused }: Extract<CycleCommand, { type: 'set-clock' }>,
  context: Context,
): Result<CycleEvent> {
  if (clock.kind === 'real') return refuse('not-a-rehearsal')
  const anchorVirtual = later(clock.anchorVirtual, context.at)
  return checkNumber('rate', rate, [0.001, FASTEST]) ?? clockSet(clock, { rate, paused, anchorVirtual }, context)
}

/** Moves a standing clock forward; the work on the way is done by who asks, step by step. */
export function moveClock(
  { clock }: Cycle,
  { to }: Extract<CycleCommand, { type: 'move-clock' }>,
  context: Context,
): Result<CycleEvent> {
  if (clock.kind === 'real') return refuse('not-a-rehearsal')
  if (!clock.paused) return refuse('clock-runs')
  if (!isInstant(to)) return refuse('malformed', { field: 'to' })
  if (to < later(clock.anchorVirtual, context.at)) return refuse('clock-backwards', { field: 'to' })
  return clockSet(clock, { anchorVirtual: to }, context)
}

const clockSet = (clock: Rehearsed, change: Partial<Rehearsed>, context: Context): Result<CycleEvent> =>
  ok({ type: 'clock-set', clock: { ...clock, ...change, version: clock.version + 1, anchorReal: context.real } })

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)
