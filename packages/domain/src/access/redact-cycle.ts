import type { Cycle, CycleEvent, MissingInput } from '../cycle/cycle.ts'
import { mayRead } from './may-read.ts'
import type { Reader } from './relation.ts'

/** Who waits for a grade, and what goes on into the next year, of those that the reader may know of. */
type OfAll = Pick<Cycle, 'missing' | 'carriedOver'>

/** The year as somebody may see it who does not see every unit of it. */
export const redactCycle = <Seen extends OfAll>(cycle: Seen, reader: Reader): Seen =>
  mayRead('everything', {}, reader) ? cycle : { ...cycle, missing: readable(cycle.missing, reader), carriedOver: [] }

type ToldOfAll = Extract<CycleEvent, { type: 'graded' | 'cycle-closed' }>

/** What happened to the year and names many units, as the same reader may see it. */
export function redactCycleEvent(event: ToldOfAll, reader: Reader): ToldOfAll {
  if (mayRead('everything', {}, reader)) return event
  return event.type === 'graded'
    ? { ...event, missing: readable(event.missing, reader) }
    : { ...event, carriedOver: [] }
}

const readable = (missing: readonly MissingInput[], reader: Reader): readonly MissingInput[] =>
  missing.filter(({ unit, subject }) => mayRead('assessment', { unit, subject }, reader))
