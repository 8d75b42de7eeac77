import type { CycleFacts } from '../cycle/cycle.ts'
import type { Recorded } from '../stream/aggregate.ts'
import type { HandoverAct, HandoverCommand, HandoverEvent, HandoverLine, HandoverSignature } from './handover.ts'
import { differs } from './text.ts'

type Said =
  | Pick<Extract<HandoverCommand, { type: 'propose' }>, 'type' | 'items'>
  | Pick<Extract<HandoverCommand, { type: 'answer' }>, 'type' | 'objections'>
  | Pick<Extract<HandoverCommand, { type: 'rule' }>, 'type' | 'items'>
  | { readonly type: 'pass-days' }

/** The lines after somebody has spoken, or after the incoming head has let the days pass. */
export function evolveLines(lines: readonly HandoverLine[], said: Said): readonly HandoverLine[] {
  return lines.map((line): HandoverLine => {
    switch (said.type) {
      case 'propose': {
        const proposed = said.items.find(({ task }) => task === line.task)
        return proposed ? { ...line, proposed } : line
      }
      case 'answer': {
        const objection = said.objections.find(({ task }) => task === line.task)
        return objection ? { ...line, objection: objection.reason } : line
      }
      case 'rule': {
        const ruled = said.items.find(({ task }) => task === line.task)
        return ruled ? { ...line, ruled } : line
      }
      case 'pass-days':
        // Silence agrees to the state that the record shows, and to nothing beyond it.
        return differs(line) ? { ...line, objection: '' } : line
    }
  })
}

/** The act after something has happened. */
export function evolve(
  was: HandoverAct | undefined,
  recorded: Recorded<HandoverEvent>,
  facts: CycleFacts,
): HandoverAct {
  const { event, at, seq } = recorded
  if (event.type === 'handover-laid') {
    const { type: _, handover, tasks, act, ...frame } = event
    const laid = { ...frame, id: handover, cycle: facts.cycle.id, lines: tasks, ...begun(at), signatures: [], seq }
    return { ...laid, ...stepOf(laid, act) }
  }
  if (!was) throw new Error(`${event.type} on a hand-over act never laid`)
  const state = { ...was, seq }
  switch (event.type) {
    case 'handover-continued': {
      const laid = { ...state, lines: [...state.lines, ...event.tasks], ...begun(at) }
      return { ...laid, ...stepOf(laid, event.act) }
    }
    case 'handover-proposed': {
      const lines = evolveLines(state.lines, { type: 'propose', items: event.items })
      return { ...state, lines, status: 'ANSWERING', ...begun(at) }
    }
    case 'handover-answered': {
      const lines = evolveLines(state.lines, { type: 'answer', objections: event.objections })
      return { ...state, lines, ...next(event.act), ...begun(at) }
    }
    case 'handover-ruled': {
      const lines = evolveLines(state.lines, { type: 'rule', items: event.items })
      return { ...state, lines, ...next(event.act), ...begun(at) }
    }
    case 'handover-days-passed': {
      if (event.step === 'PROPOSING') return { ...state, status: 'ANSWERING', ...begun(at) }
      const lines = evolveLines(state.lines, { type: 'pass-days' })
      return { ...state, lines, ...next(event.act), ...begun(at) }
    }
    case 'handover-reminded':
      return { ...state, reminded: [...state.reminded, event.day] }
    case 'handover-signed': {
      const given = event.roles.map((role): HandoverSignature => ({
        role,
        person: recorded.person ?? '',
        at,
        act: event.act,
      }))
      const signatures = [...state.signatures, ...given]
      return { ...state, signatures, status: event.completes ? 'SIGNED' : state.status }
    }
    case 'handover-lapsed':
      return { ...state, status: 'LAPSED' }
  }
}

const stepOf = ({ lines, of }: Pick<HandoverAct, 'lines' | 'of'>, act: string | undefined) =>
  lines.length < of
    ? ({ status: 'LAYING' } as const)
    : act === undefined
      ? ({ status: 'PROPOSING' } as const)
      : next(act)

const begun = (at: string): Pick<HandoverAct, 'since' | 'reminded'> => ({ since: at, reminded: [] })

/** With a hash nothing is left to say; without one the superior has to rule. */
const next = (act: string | undefined): Pick<HandoverAct, 'status' | 'hash'> =>
  act === undefined ? { status: 'RULING' } : { status: 'SIGNING', hash: act }
