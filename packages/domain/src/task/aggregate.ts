import type { Aggregate } from '../stream/aggregate.ts'
import type { TaskCommand } from './command.ts'
import { decide } from './decide.ts'
import { due } from './due.ts'
import type { TaskEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Task } from './task.ts'
import { todos } from './todos.ts'

/** A hard task, from its registration to the closing of its year. */
export const taskAggregate: Aggregate<Task, TaskCommand, TaskEvent> = {
  kind: 'task',
  decide,
  evolve,
  due,
  // Meetings, head changes, appeals and the closing speak even to rejected and accepted tasks: only the closing ends them.
  isFinal: ({ carriedOver }) => carriedOver !== undefined,
  todos,
}
