import { ok, refuse, type Result } from '../core/index.ts'
import type { Aggregate, Context } from './aggregate.ts'

/**
 * Several commands of one request, each decided on what those before it make of the state: the events of all and
 * the state after them, or the first refusal, whose field begins with the command's place.
 */
export function decideTogether<State, Command, Event>(
  { decide, evolve }: Pick<Aggregate<State, Command, Event>, 'decide' | 'evolve'>,
  before: State | undefined,
  { commands, context }: { readonly commands: readonly Command[]; readonly context: Context },
): Result<{ readonly events: readonly Event[]; readonly state: State | undefined }> {
  let state = before
  const events: Event[] = []
  for (const [index, command] of commands.entries()) {
    const decided = decide(state, command, context)
    if (!decided.ok) {
      const { code, field, data } = decided.refusal
      const at = `commands[${index}]${field === undefined ? '' : `.${field}`}`
      return refuse(code, { field: at, ...(data ? { data } : {}) })
    }
    events.push(decided.value)
    state = evolve(state, { seq: 0, event: decided.value, at: context.at, requestId: '' }, context.facts)
  }
  return ok({ events, state })
}
