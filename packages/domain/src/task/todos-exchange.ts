import type { CycleFacts } from '../cycle/cycle.ts'
import type { Todo } from '../stream/aggregate.ts'
import { isOpen } from './exchange.ts'
import type { Exchange, Lapse } from './follow-up.ts'
import { owedBy, owedByHeads } from './owed.ts'
import type { Task } from './task.ts'

/** Answers owed to directions and requests, explanations owed for lapses, and lapses that the chair has to review. */
export function exchangeTodos(task: Task, facts: CycleFacts): readonly Todo[] {
  return [
    ...task.exchanges.filter(isOpen).flatMap((exchange) => answerTodos(task, exchange, facts)),
    ...task.lapses.flatMap((lapse) => lapseTodos(task, lapse, facts)),
  ]
}

function answerTodos(task: Task, exchange: Exchange, { cycle }: CycleFacts): readonly Todo[] {
  const about = { id: exchange.id, text: exchange.text }
  switch (exchange.kind) {
    case 'DIRECTION':
      return owedByHeads(task, 'answer-direction', { due: exchange.due, about })
    case 'SUPPORT':
      return [owedBy(task, 'answer-support', { post: 'SECRETARIAT', unit: cycle.authority }, { about })]
    case 'WAIVER':
      return mayRule(task, 'NOT_DONE')
        ? [owedBy(task, 'decide-waiver', { post: 'STANDING_COMMITTEE_CHAIR', unit: cycle.authority }, { about })]
        : []
    case 'CHANGE':
      return mayRule(task)
        ? [owedBy(task, 'decide-change', { post: 'STANDING_COMMITTEE_CHAIR', unit: cycle.authority }, { about })]
        : []
    case 'EXPLANATION':
      return []
  }
}

const mayRule = ({ status }: Task, ...also: readonly Task['status'][]): boolean =>
  status === 'IN_PROGRESS' || status === 'DELIVERED' || also.includes(status)

function lapseTodos(task: Task, lapse: Lapse, { cycle }: CycleFacts): readonly Todo[] {
  if (lapse.madeGood !== undefined || (lapse.step !== 'EXPLAIN' && lapse.step !== 'REVIEW')) return []
  const about = { lapse: lapse.id, kind: lapse.kind }
  const isExplained = task.exchanges.some((each) => each.kind === 'EXPLANATION' && each.lapse === lapse.id)
  const isDirected = task.exchanges.some((each) => each.kind === 'DIRECTION' && each.at >= lapse.at)
  return [
    ...(isExplained ? [] : owedByHeads(task, 'explain', { about })),
    ...(lapse.step === 'REVIEW' && !isDirected
      ? [owedBy(task, 'review-lapse', { post: 'STANDING_COMMITTEE_CHAIR', unit: cycle.authority }, { about })]
      : []),
  ]
}
