import { dayOf, plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Todo } from '../stream/aggregate.ts'
import { correctionDay, deadlineInForce, lastConclusion } from './deadline.ts'
import { awaitedIn, openRound } from './opinion.ts'
import { owedBy, owedByHeads, owedByPerson } from './owed.ts'
import { awaitsSignatures, missingSignatures } from './signatures.ts'
import type { Task } from './task.ts'
import { exchangeTodos } from './todos-exchange.ts'
import { partTodos, reportTodos } from './todos-report.ts'

/** Who owes what to this task, until when. Heads in two posts are named once, under the first. */
export const todos = (task: Task, facts: CycleFacts): readonly Todo[] =>
  task.carriedOver === undefined && !task.settled
    ? [
        ...stepTodos(task, facts),
        ...signTodos(task, facts),
        ...reportTodos(task, facts),
        ...partTodos(task, facts),
        ...exchangeTodos(task, facts),
      ]
    : []

function stepTodos(task: Task, facts: CycleFacts): readonly Todo[] {
  const { authority } = facts.cycle
  switch (task.status) {
    case 'SUBMITTED':
      return [owedBy(task, 'endorse', { post: 'SECRETARY', unit: task.unit })]
    case 'ENDORSED':
      return [owedBy(task, 'screen', { post: 'SECRETARIAT', unit: authority })]
    case 'SENT_BACK':
    case 'RETURNED': {
      const said = task.status === 'SENT_BACK' ? task.sentBack?.reason : lastConclusion(task)?.ground
      return owedByHeads(task, 'correct-registration', { due: correctionDay(task), about: { reason: said ?? '' } })
    }
    case 'IN_REVIEW': {
      const round = openRound(task)
      const about = { meeting: round?.meeting ?? '' }
      const awaited = round ? awaitedIn(round) : []
      return [
        ...awaited.map((person) => owedByPerson(task, 'opinion', person, { about })),
        owedBy(task, 'close-round', { post: 'STANDING_COMMITTEE_CHAIR', unit: authority }, { about }),
      ]
    }
    case 'REVIEWED':
      return [
        owedBy(
          task,
          'conclude',
          { post: 'STANDING_COMMITTEE_CHAIR', unit: authority },
          { about: { meeting: task.meeting ?? '' } },
        ),
      ]
    case 'APPROVED':
      return [owedBy(task, 'offer-contract', { post: 'SECRETARIAT', unit: authority })]
    case 'IN_PROGRESS':
      return owedByHeads(task, 'deliver', { due: deadlineInForce(task, facts) })
    case 'DELIVERED':
      return [owedBy(task, 'verify', { post: 'VERIFIER', unit: authority }, { due: facts.calendar.acceptance })]
    case 'SCREENED':
    case 'OFFERED':
    case 'ACCEPTED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'WAIVED':
    case 'NOT_DONE':
    case 'SETTLED':
      return []
  }
}

function signTodos(task: Task, facts: CycleFacts): readonly Todo[] {
  const { contract } = task
  if (!contract || !awaitsSignatures(task)) return []
  const missing = missingSignatures(contract)
  const offered = dayOf(contract.offeredAt)
  const { secretary, chairman } = contract.terms.obligors
  const heads = [
    ...(missing.includes('SECRETARY') ? [secretary] : []),
    ...(missing.includes('CHAIRMAN') ? [chairman] : []),
  ]
  const rest = {
    due: plusDays(offered, facts.calendar.signing.escalateAfterDays),
    about: { decision: contract.terms.decision },
  }
  const { authority } = facts.cycle
  return [
    ...[...new Set(heads)].map((person) => owedByPerson(task, 'sign', person, rest)),
    ...(missing.includes('SUPERIOR')
      ? [owedBy(task, 'sign', { post: 'STANDING_COMMITTEE_CHAIR', unit: authority }, rest)]
      : []),
    ...(hasNewHead(task, offered, facts)
      ? [owedBy(task, 'offer-contract', { post: 'SECRETARIAT', unit: authority })]
      : []),
  ]
}

/** The terms name a head whose place another has taken since: he cannot sign any more. */
function hasNewHead({ unit, contract }: Task, offered: LocalDate, { tenures }: CycleFacts): boolean {
  const named = contract?.terms.obligors
  return tenures.some(
    (tenure) =>
      tenure.unit === unit &&
      tenure.from > offered &&
      ((tenure.post === 'SECRETARY' && tenure.person !== named?.secretary) ||
        (tenure.post === 'CHAIRMAN' && tenure.person !== named?.chairman)),
  )
}
