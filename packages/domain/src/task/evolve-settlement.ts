import type { TaskEvent } from './event.ts'
import type { Happened } from './happened.ts'
import { followed } from './open-statuses.ts'
import type { Task } from './task.ts'

export type SettlementEvent = Extract<
  TaskEvent,
  {
    type:
      | 'transferred'
      | 'closed-with-result'
      | 'cancelled'
      | 'settlement-planned'
      | 'settlement-withdrawn'
      | 'settlement-lapsed'
  }
>

/** Open work that its unit leaves, on the day or as it is decided ahead of it. */
export function evolveSettlement(task: Task, { event, at, person }: Happened<SettlementEvent>): Task {
  switch (event.type) {
    case 'transferred':
    case 'closed-with-result': {
      const { decision, ground, standing } = event
      const { planned, ...rest } = withoutRound(task, at)
      const kind = event.type === 'transferred' ? 'TRANSFERRED' : 'CLOSED'
      const to = event.type === 'transferred' ? event.to : []
      return {
        ...rest,
        status: 'SETTLED',
        settled: {
          kind,
          decision,
          ground,
          at,
          // On its day the system does what somebody decided.
          by: person === '' ? (planned?.by ?? '') : person,
          standing,
          to,
          ...(followed.includes(task.status) ? {} : { unapproved: true }),
          ...(event.type === 'transferred' && event.waits ? { waits: true } : {}),
        },
      }
    }
    case 'cancelled': {
      const { planned: _, ...rest } = withoutRound(task, at)
      return { ...rest, status: 'WAIVED', waiver: event.decision }
    }
    case 'settlement-planned': {
      const { type: _, ...plan } = event
      return { ...task, planned: { ...plan, at, by: person } }
    }
    case 'settlement-withdrawn':
    case 'settlement-lapsed': {
      const { planned: _, ...rest } = task
      return rest
    }
  }
}

/** Nobody is asked for an opinion any more; those given are no secret then. */
const withoutRound = (task: Task, at: string): Task =>
  task.status === 'IN_REVIEW'
    ? {
        ...task,
        rounds: task.rounds.map((round) => (round.closedAt === undefined ? { ...round, closedAt: at } : round)),
      }
    : task
