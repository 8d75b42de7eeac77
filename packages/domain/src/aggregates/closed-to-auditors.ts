import { refuse } from '../core/index.ts'
import type { Aggregate } from '../stream/aggregate.ts'
import { onlyAudits } from '../stream/authority.ts'

/** The same rules, with one before them all: who only audits reads everything and changes nothing, whatever he says. */
export const closedToAuditors = <State, Command, Event>(
  aggregate: Aggregate<State, Command, Event>,
): Aggregate<State, Command, Event> => ({
  ...aggregate,
  decide: (state, command, context) =>
    onlyAudits(context.actor, context.today) ? refuse('not-yours') : aggregate.decide(state, command, context),
})
