import { dayOf } from '../calendar/index.ts'
import type { Instant } from '../core/index.ts'
import type { TaskEvent } from './event.ts'
import type { CascadePart, Lapse } from './follow-up.ts'
import { saidBy, type Happened } from './happened.ts'
import { makeGood } from './ladder.ts'
import type { Contract, Handover, Task } from './task.ts'
import type { ContractTerms } from './terms.ts'

export type ContractEvent = Extract<
  TaskEvent,
  {
    type:
      | 'contract-offered'
      | 'signed'
      | 'signature-reminded'
      | 'cascaded'
      | 'part-accepted'
      | 'part-reported'
      | 'handed-over'
      | 'head-succeeded'
      | 'hand-over-settled'
  }
>

/** Terms, signatures, who answers, and the split to cells. */
export function evolveContract(task: Task, happened: Happened<ContractEvent>): Task {
  const { event, at, person } = happened
  switch (event.type) {
    case 'contract-offered': {
      const contract = lay(task.contract, { terms: event.terms, hash: event.hash }, at)
      return { ...task, contract, status: task.status === 'APPROVED' ? 'OFFERED' : task.status }
    }
    case 'signed':
      return signed(task, { event, at, person })
    case 'signature-reminded': {
      if (!task.contract) return task
      const step = event.escalated ? 'URGE' : 'REMIND'
      const lapse: Lapse = { id: `unsigned/${dayOf(at)}`, kind: 'UNSIGNED', at, step }
      const contract = { ...task.contract, reminded: [...task.contract.reminded, event.day] }
      return { ...task, contract, lapses: [...task.lapses, lapse] }
    }
    case 'cascaded': {
      const parts = event.parts.map((part) => ({ ...part, acceptedBy: [], reported: [] }))
      return { ...task, cascade: { indicator: event.indicator, parts } }
    }
    case 'part-accepted':
      return withPart(task, event.part, (part) => ({ ...part, acceptedBy: [...part.acceptedBy, person] }))
    case 'part-reported': {
      const { period, value } = event
      return withPart(task, event.part, (part) => ({
        ...part,
        reported: [...part.reported, { period, value, at, ...saidBy(happened) }],
      }))
    }
    case 'handed-over': {
      const { post, outgoing, incoming, decision, item } = event
      const next = incoming === undefined ? {} : { incoming }
      return { ...task, handovers: [...task.handovers, { ...item, post, outgoing, ...next, decision, at }] }
    }
    case 'head-succeeded':
      return { ...task, handovers: task.handovers.map((left) => succeeded(left, event, at)) }
    case 'hand-over-settled':
      return { ...task, handovers: task.handovers.map((left) => settled(left, event)) }
  }
}

function settled(
  left: Handover,
  { post, outgoing, decision, act, item }: Extract<ContractEvent, { type: 'hand-over-settled' }>,
): Handover {
  if (left.post !== post || left.outgoing !== outgoing || left.decision !== decision) return left
  const { incoming, at, succeededAt } = left
  return {
    ...item,
    post,
    outgoing,
    ...(incoming === undefined ? {} : { incoming }),
    decision,
    at,
    ...(succeededAt === undefined ? {} : { succeededAt }),
    act,
  }
}

function succeeded(
  left: Handover,
  { post, outgoing, incoming, decision }: Extract<ContractEvent, { type: 'head-succeeded' }>,
  succeededAt: Instant,
): Handover {
  const isIt = left.post === post && left.outgoing === outgoing && left.decision === decision
  return isIt && left.incoming === undefined ? { ...left, incoming, succeededAt } : left
}

/** Terms in force and their signatures move to the earlier ones; the work, once in force, goes on. */
export function lay(
  before: Contract | undefined,
  { terms, hash }: { readonly terms: ContractTerms; readonly hash: string },
  at: Instant,
): Contract {
  const earlier = before
    ? [...before.earlier, { terms: before.terms, hash: before.hash, signatures: before.signatures }]
    : []
  const since = before?.inForceSince
  return {
    terms,
    hash,
    offeredAt: at,
    signatures: [],
    reminded: [],
    earlier,
    ...(since === undefined ? {} : { inForceSince: since }),
  }
}

function signed(task: Task, { event, at, person }: Happened<Extract<ContractEvent, { type: 'signed' }>>): Task {
  if (!task.contract) return task
  const given = event.roles.map((role) => ({ role, person, at, terms: event.terms }))
  const contract = { ...task.contract, signatures: [...task.contract.signatures, ...given] }
  if (!event.completes) return { ...task, contract }
  return {
    ...task,
    contract: { ...contract, inForceSince: contract.inForceSince ?? at },
    status: task.status === 'OFFERED' ? 'IN_PROGRESS' : task.status,
    lapses: makeGood(task.lapses, at, ({ kind }) => kind === 'UNSIGNED'),
  }
}

function withPart(task: Task, id: string, change: (part: CascadePart) => CascadePart): Task {
  if (!task.cascade) return task
  const parts = task.cascade.parts.map((part) => (part.id === id ? change(part) : part))
  return { ...task, cascade: { ...task.cascade, parts } }
}
