import type { Aggregate } from '../stream/aggregate.ts'
import { decide } from './decide.ts'
import { due } from './due.ts'
import { evolve } from './evolve.ts'
import type { HandoverAct, HandoverCommand, HandoverEvent } from './handover.ts'
import { todos } from './todos.ts'

/** The act of one change of head, from the day it is laid before the parties to the last signature. */
export const handoverAggregate: Aggregate<HandoverAct, HandoverCommand, HandoverEvent> = {
  kind: 'handover',
  decide,
  evolve,
  due,
  isFinal: ({ status }) => status === 'SIGNED' || status === 'LAPSED',
  todos,
}
