import { requireRight } from '../access/acting.ts'
import { plusDays } from '../calendar/index.ts'
import { ok, refuse, type Result } from '../core/index.ts'
import type { Aggregate, Context, Recorded } from '../stream/aggregate.ts'
import type { Log, LogCommand, LogEvent } from './log.ts'

/** Days after that of the change on which the old key signs beside the new one. */
const OVERLAP_DAYS = 30

/** The change of the key that signs a log is an entry of that log. */
export const logAggregate: Aggregate<Log, LogCommand, LogEvent> = {
  kind: 'log',
  decide,
  evolve,
  due: () => undefined,
  // Whoever orders and signs the record writes it: there is no workflow that would wait for anything.
  isFinal: () => true,
  todos: () => [],
}

function decide(state: Log | undefined, { from, to }: LogCommand, context: Context): Result<LogEvent> {
  const refused = requireRight(context, 'log', 'change-key')
  if (refused) return refused
  if (from === '' || to === '') return refuse('missing', { field: from === '' ? 'from' : 'to' })
  if (to === from || state?.keys.includes(to)) return refuse('already-done')
  if (state && state.keys.at(-1) !== from) return refuse('changed-meanwhile')
  return ok({ type: 'key-changed', from, to, until: plusDays(context.today, OVERLAP_DAYS) })
}

function evolve(state: Log | undefined, { event, seq }: Recorded<LogEvent>): Log {
  return { keys: [...(state?.keys ?? [event.from]), event.to], seq }
}
