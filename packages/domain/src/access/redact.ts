import type { Instant } from '../core/index.ts'
import type { Actor, PersonId } from '../organisation/organisation.ts'
import type { Recorded } from '../stream/aggregate.ts'
import type { TaskEvent } from '../task/event.ts'
import type { Round, Task } from '../task/task.ts'

/**
 * The task as this actor may see it: while a round is open only his own opinion. How many were given, `opinionsGiven`
 * tells of the whole task; it has to be asked before.
 */
export function redactTask(task: Task, actor: Actor): Task {
  const person = actor.kind === 'PERSON' ? actor.person : undefined
  return { ...task, rounds: task.rounds.map((round) => (isSealed(round) ? sealed(round, person) : round)) }
}

const isSealed = ({ closedAt }: Round): boolean => closedAt === undefined

const sealed = (round: Round, person: PersonId | undefined): Round => ({
  ...round,
  opinions: round.opinions.filter((opinion) => opinion.person === person),
})

/** Opinions given in the last round: all that may be said of a round still open. */
export const opinionsGiven = ({ rounds }: Task): number => rounds.at(-1)?.opinions.length ?? 0

/** An opinion of another, while its round is open: that it was given, and nothing of what it says. */
export type SealedOpinion = { readonly type: 'opinion-sealed' }

/** An entry of the task's history as this actor may see it. `task` is its present state: what is sealed opens with the round. */
export function redactTaskEvent(
  recorded: Recorded<TaskEvent>,
  task: Task,
  actor: Actor,
): Recorded<TaskEvent | SealedOpinion> {
  const person = actor.kind === 'PERSON' ? actor.person : undefined
  const { event, at } = recorded
  if (event.type !== 'opinion-given' || !isOfOpenRound(task, at)) return recorded
  return recorded.person !== undefined && recorded.person === person
    ? recorded
    : { ...recorded, event: { type: 'opinion-sealed' } }
}

function isOfOpenRound({ rounds }: Task, at: Instant): boolean {
  const last = rounds.at(-1)
  return last !== undefined && isSealed(last) && at >= last.openedAt
}
