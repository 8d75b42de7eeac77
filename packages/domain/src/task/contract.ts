import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkTerms } from './check-terms.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import { missingSignatures } from './signatures.ts'
import type { Contract, Task } from './task.ts'
import type { ContractTerms, SignatureRole } from './terms.ts'
import { holds, isOwnWork, obligorsOf, personOf, refuseByRight } from './who.ts'

/** Before the contract is in force; afterwards only to bring a successor's name into unchanged terms. */
export const guardOffer: Guard = (task, context) =>
  refuseByRight('offer', task, context) ??
  refuseByState(task, 'offer') ??
  (task.status === (hasSuccessor(task) ? 'APPROVED' : 'IN_PROGRESS')
    ? { code: 'not-now', data: { status: task.status } }
    : undefined)

const hasSuccessor = (task: Task): boolean => {
  const now = obligorsOf(task)
  const named = task.contract?.terms.obligors
  return (['secretary', 'chairman'] as const).some((post) => now?.[post] !== undefined && now[post] !== named?.[post])
}

/** Lays terms before the parties. Signatures under earlier terms stay with those. */
export function offer(
  task: Task,
  { terms }: Extract<TaskCommand, { type: 'offer' }>,
  { today, facts, hash }: Context,
): Result<TaskEvent> {
  const refusal = checkTerms(task, terms, today, facts)
  if (refusal) return { ok: false, refusal }
  const digest = hash(terms)
  if (task.contract?.hash === digest) return { ok: false, refusal: { code: 'already-done' } }
  if (task.contract?.inForceSince !== undefined && !isSameWork(task.contract, terms, hash))
    return { ok: false, refusal: { code: 'not-now', field: 'terms', data: { status: task.status } } }
  return ok({ type: 'contract-offered', terms, hash: digest })
}

/** Targets, dates and duties of a contract in force change by a change decided, not by a new offer. */
function isSameWork({ terms }: Contract, next: ContractTerms, hash: Context['hash']): boolean {
  const { decision, obligors } = terms
  return hash({ ...next, decision, obligors }) === hash(terms)
}

export const guardSign: Guard = (task, context) => {
  const refusal = refuseByRight('sign', task, context)
  if (refusal) return refusal
  const { contract } = task
  if (!contract) return { code: 'not-now', data: { status: task.status } }
  const mine = rolesOf(task, contract, context)
  if (mine.length === 0) return { code: 'not-yours' }
  const missing = missingSignatures(contract)
  if (!mine.some((role) => missing.includes(role))) return { code: 'already-done' }
  return refuseByState(task, 'sign')
}

/** The places this person fills: one in two posts fills both in one act. */
function rolesOf(task: Task, { terms }: Contract, context: Context): readonly SignatureRole[] {
  const person = personOf(context)
  if (person === undefined) return []
  const roles: SignatureRole[] = []
  if (terms.obligors.secretary === person && holds('SECRETARY', task.unit, context)) roles.push('SECRETARY')
  if (terms.obligors.chairman === person && holds('CHAIRMAN', task.unit, context)) roles.push('CHAIRMAN')
  const { authority } = context.facts.cycle
  if (holds('STANDING_COMMITTEE_CHAIR', authority, context) && !isOwnWork(task, person, context.today, context.facts))
    roles.push('SUPERIOR')
  return roles
}

/** Binds the exact terms by their hash. */
export function sign(
  task: Task,
  { terms }: Extract<TaskCommand, { type: 'sign' }>,
  context: Context,
): Result<TaskEvent> {
  const { contract } = task
  if (!contract || contract.hash !== terms)
    return { ok: false, refusal: { code: 'terms-changed', field: 'terms' } satisfies Refusal }
  const missing = missingSignatures(contract)
  const roles = rolesOf(task, contract, context).filter((role) => missing.includes(role))
  return ok({ type: 'signed', roles, terms, completes: missing.every((role) => roles.includes(role)) })
}
