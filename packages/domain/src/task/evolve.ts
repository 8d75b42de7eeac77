import type { CycleFacts } from '../cycle/cycle.ts'
import type { Recorded } from '../stream/aggregate.ts'
import type { TaskEvent } from './event.ts'
import { evolveContract, type ContractEvent } from './evolve-contract.ts'
import { evolveExchange, type ExchangeEvent } from './evolve-exchange.ts'
import { evolveReview, type ReviewEvent } from './evolve-review.ts'
import { evolveSettlement, type SettlementEvent } from './evolve-settlement.ts'
import { evolveWork, type WorkEvent } from './evolve-work.ts'
import { begun } from './take-over.ts'
import type { Task } from './task.ts'

type BirthEvent = Extract<TaskEvent, { type: 'submitted' | 'added' }>
type LifeEvent = ReviewEvent | ContractEvent | WorkEvent | ExchangeEvent | SettlementEvent

/** The task after what has happened. Total for every history that was decided; throws on an event before the first. */
export function evolve(task: Task | undefined, recorded: Recorded<TaskEvent>, facts: CycleFacts): Task {
  const { event } = recorded
  if (event.type === 'submitted' || event.type === 'added') return begin({ ...recorded, event })
  if (event.type === 'taken-over') return begun({ ...recorded, event })
  if (!task) throw new Error(`A task begins by being submitted, added or taken over, not by ${event.type}`)
  return { ...evolveLife(task, { ...recorded, event }, facts), seq: recorded.seq }
}

function begin({ event, at, person = '', delegation, seq }: Recorded<BirthEvent>): Task {
  const { task: id, cycle, unit, registration } = event
  const born = {
    id,
    cycle,
    unit,
    registration,
    versions: [],
    submittedAt: at,
    submittedBy: person,
    ...(delegation ? { submittedFor: delegation } : {}),
    rounds: [],
    reports: [],
    missedPeriods: [],
    exchanges: [],
    lapses: [],
    deliveries: [],
    checks: [],
    handovers: [],
    seq,
  }
  if (event.type === 'submitted') return { ...born, origin: 'REGISTERED', status: 'SUBMITTED', conclusions: [] }
  const conclusion = { verdict: 'ADDED_BY_SUPERIOR', ground: event.ground, at, by: person } as const
  return { ...born, origin: 'ASSIGNED', status: 'APPROVED', conclusions: [conclusion] }
}

function evolveLife(task: Task, recorded: Recorded<LifeEvent>, facts: CycleFacts): Task {
  const { event, at, person = '', delegation, seq } = recorded
  switch (event.type) {
    case 'resubmitted':
    case 'endorsed':
    case 'screened':
    case 'sent-back':
    case 'round-opened':
    case 'opinion-given':
    case 'round-closed':
    case 'opinion-opened':
    case 'concluded':
    case 'notice-issued':
    case 'correction-lapsed':
      return evolveReview(task, { event, at, person, delegation, seq })
    case 'contract-offered':
    case 'signed':
    case 'signature-reminded':
    case 'cascaded':
    case 'part-accepted':
    case 'part-reported':
    case 'handed-over':
    case 'head-succeeded':
    case 'hand-over-settled':
      return evolveContract(task, { event, at, person, delegation })
    case 'reported':
    case 'report-corrected':
    case 'report-missed':
    case 'milestone-missed':
    case 'fell-overdue':
    case 'delivered':
    case 'checked':
    case 'closed-undelivered':
    case 'outcome-corrected':
    case 'year-closed':
      return evolveWork(task, { event, at, person, delegation }, facts)
    case 'transferred':
    case 'closed-with-result':
    case 'cancelled':
    case 'settlement-planned':
    case 'settlement-withdrawn':
    case 'settlement-lapsed':
      return evolveSettlement(task, { event, at, person, delegation })
    case 'directed':
    case 'direction-answered':
    case 'support-requested':
    case 'support-answered':
    case 'explained':
    case 'waiver-requested':
    case 'waiver-decided':
    case 'change-requested':
    case 'change-decided':
      return evolveExchange(task, { event, at, person, delegation })
  }
}
