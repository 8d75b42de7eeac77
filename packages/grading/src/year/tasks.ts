import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { Handover, Task } from '@khoan-viec/domain/task'
import type { TaskInput } from '../case/input.ts'
import { outcomeOfTask } from './task-outcome.ts'

/** A contract binds from its complete signatures on: only such tasks count. */
export const isContracted = (task: Task): boolean => task.contract?.inForceSince !== undefined

/**
 * The task as the collective and those in office answer for it, and beside it one for each head who left, with the outcome
 * that the hand-over fixed: nothing that came after can worsen or better it.
 */
export function tasksOf(task: Task, facts: CycleFacts, subjects: ReadonlySet<string>): readonly TaskInput[] {
  if (!task.contract) return []
  const obligors = obligorsNow(task).filter((obligor) => subjects.has(obligor))
  const common = {
    origin: task.origin,
    weight: task.contract.terms.weight,
    allOrNothing: task.contract.terms.allOrNothing,
  }
  const own: TaskInput = { id: task.id, obligors, ...common, ...outcomeOfTask(task, facts) }
  const left = leavingLast(task).filter(({ outgoing }) => subjects.has(outgoing) && !obligors.includes(outgoing))
  return [
    own,
    ...left.map((handover): TaskInput => ({
      id: `${task.id}@${handover.outgoing}`,
      obligors: [handover.outgoing],
      ...common,
      ...fixedBy(handover),
    })),
  ]
}

/** Who left both posts left the task once: with the later of them he ceased to answer. */
const leavingLast = ({ handovers }: Task): readonly Handover[] => [
  ...new Map(handovers.map((handover) => [handover.outgoing, handover])).values(),
]

/** Who answers for the task on the last day: the signed obligors, heads replaced in their order. One person in two posts is named once; of a post that nobody holds nobody. */
function obligorsNow(task: Task): readonly string[] {
  if (!task.contract) return []
  const { collective, secretary, chairman } = task.contract.terms.obligors
  const heads: Record<'SECRETARY' | 'CHAIRMAN', string | undefined> = { SECRETARY: secretary, CHAIRMAN: chairman }
  for (const { post, outgoing, incoming } of task.handovers) if (heads[post] === outgoing) heads[post] = incoming
  return [...new Set([collective, heads.SECRETARY, heads.CHAIRMAN])].filter((each) => each !== undefined)
}

const fixedBy = ({ outcome, fraction }: Handover): Pick<TaskInput, 'outcome' | 'fraction'> => ({
  outcome,
  ...(fraction === undefined ? {} : { fraction }),
})
