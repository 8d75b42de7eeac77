import type { TaskEvent } from './event.ts'
import { lay } from './evolve-contract.ts'
import type { Answer, Exchange, Ruling } from './follow-up.ts'
import { saidBy, type Happened } from './happened.ts'
import type { Task } from './task.ts'

export type ExchangeEvent = Extract<
  TaskEvent,
  {
    type:
      | 'directed'
      | 'direction-answered'
      | 'support-requested'
      | 'support-answered'
      | 'explained'
      | 'waiver-requested'
      | 'waiver-decided'
      | 'change-requested'
      | 'change-decided'
  }
>

/** Directions, requests and explanations, with their answers. */
export function evolveExchange(task: Task, happened: Happened<ExchangeEvent>): Task {
  const { event, at } = happened
  const told = { id: event.id, at, ...saidBy(happened), text: event.text }
  const answer = { at, ...saidBy(happened), text: event.text }
  switch (event.type) {
    case 'directed':
      return tell(task, { kind: 'DIRECTION', ...told, ...(event.due === undefined ? {} : { due: event.due }) })
    case 'support-requested':
      return tell(task, { kind: 'SUPPORT', ...told })
    case 'explained':
      return tell(task, { kind: 'EXPLANATION', ...told, lapse: event.lapse })
    case 'waiver-requested':
      return tell(task, { kind: 'WAIVER', ...told })
    case 'change-requested': {
      const { deadline, targets } = event
      const wanted = { ...(deadline === undefined ? {} : { deadline }), ...(targets === undefined ? {} : { targets }) }
      return tell(task, { kind: 'CHANGE', ...told, ...wanted })
    }
    case 'direction-answered':
      return settle(task, event.id, answer)
    case 'support-answered':
      return settle(task, event.id, { ...answer, granted: event.granted })
    case 'waiver-decided': {
      const { granted, decision } = event
      const ruled = settle(task, event.id, { ...answer, granted, decision })
      return granted ? { ...ruled, status: 'WAIVED', waiver: decision } : ruled
    }
    case 'change-decided': {
      const { granted, decision, terms, hash } = event
      const ruled = settle(task, event.id, { ...answer, granted, decision })
      return terms && hash !== undefined ? { ...ruled, contract: lay(task.contract, { terms, hash }, at) } : ruled
    }
  }
}

const tell = (task: Task, exchange: Exchange): Task => ({ ...task, exchanges: [...task.exchanges, exchange] })

type Reply = Answer | (Answer & { readonly granted: boolean }) | Ruling

function settle(task: Task, id: string, reply: Reply): Task {
  return {
    ...task,
    exchanges: task.exchanges.map((exchange) => (exchange.id === id ? answered(exchange, reply) : exchange)),
  }
}

function answered(exchange: Exchange, reply: Reply): Exchange {
  if (exchange.kind === 'DIRECTION') return { ...exchange, answer: reply }
  if (exchange.kind === 'SUPPORT' && 'granted' in reply) return { ...exchange, answer: reply }
  if ((exchange.kind === 'WAIVER' || exchange.kind === 'CHANGE') && 'decision' in reply)
    return { ...exchange, answer: reply }
  return exchange
}
