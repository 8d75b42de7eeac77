import type { LocalDate } from '../core/index.ts'
import type { Actor, UnitCode } from '../organisation/organisation.ts'
import type { Task } from '../task/task.ts'
import { type Reading, readings } from './readings.ts'
import { type Reader, type Relation, standsIn, type Thing } from './relation.ts'

type ByRelation = { [Each in Reading]: (typeof readings)[Each]['by'] extends 'RELATION' ? Each : never }[Reading]

/** The first relation by which the reader may learn of the thing; undefined: to him there is no such thing. */
export const readsAs = (reading: ByRelation, thing: Thing, reader: Reader): Relation | undefined =>
  readings[reading].relations.find((relation) => standsIn(relation, thing, reader))

export const mayRead = (reading: ByRelation, thing: Thing, reader: Reader): boolean =>
  reader.actor.kind === 'SYSTEM' || readsAs(reading, thing, reader) !== undefined

/** Whether the actor may learn that the things of this unit exist. `authority` narrows the posts there to one authority. */
export const mayReadUnit = (actor: Actor, unit: UnitCode, today: LocalDate, authority?: UnitCode): boolean =>
  mayRead('unit', { unit }, { actor, today, authority })

/** Also those bound by its contract, wherever they are now. */
export const mayReadTask = (task: Task, actor: Actor, today: LocalDate, authority?: UnitCode): boolean =>
  mayRead('task', { unit: task.unit, task }, { actor, today, authority })
