import { correctedOutcomes } from '@khoan-viec/domain/assessment'
import type { Round } from '../queries.ts'

type Counted = { readonly id: string; readonly outcome: (typeof correctedOutcomes)[number] }

/** The tasks that a computation counted for its subject, with the outcomes it took. */
export const tasksInCase = (round: Round | undefined): readonly Counted[] =>
  (round?.case?.tasks ?? []).flatMap(readTask)

/** The wire calls the case unknown: it is a file of its own, whose form may have grown since. */
function readTask(task: unknown): readonly Counted[] {
  if (typeof task !== 'object' || task === null || !('id' in task) || !('outcome' in task)) return []
  const { id, outcome } = task
  const known = correctedOutcomes.find((each) => each === outcome)
  // Parts that a former head answered for alone are no tasks of their own.
  return typeof id === 'string' && !id.includes('@') && known !== undefined ? [{ id, outcome: known }] : []
}
