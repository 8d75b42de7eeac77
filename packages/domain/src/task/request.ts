import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkTargets } from './check-targets.ts'
import { checkDay, checkText, NUMBER_LENGTH } from './check-text.ts'
import { fitsIndicator } from './check-values.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { isOpen, nextId, refuseUnlessOpen } from './exchange.ts'
import type { Exchange } from './follow-up.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Task } from './task.ts'
import type { ContractTerms } from './terms.ts'
import { obligorsOf, refuseByRight } from './who.ts'

type RequestChange = Extract<TaskCommand, { type: 'request-change' }>
type DecideChange = Extract<TaskCommand, { type: 'decide-change' }>
type Change = Extract<Exchange, { kind: 'CHANGE' }>

const onlyOne = (task: Task, kind: Exchange['kind']): Refusal | undefined =>
  task.exchanges.some((each) => each.kind === kind && isOpen(each)) ? { code: 'already-done' } : undefined

export const guardRequestWaiver: Guard = (task, context) =>
  refuseByRight('request-waiver', task, context) ?? refuseByState(task, 'request-waiver') ?? onlyOne(task, 'WAIVER')

export const guardRequestChange: Guard = (task, context) =>
  refuseByRight('request-change', task, context) ?? refuseByState(task, 'request-change') ?? onlyOne(task, 'CHANGE')

export function requestChange(task: Task, command: RequestChange, context: Context): Result<TaskEvent> {
  const { text, deadline, targets } = command
  const refusal = checkText('text', text) ?? checkChange(task, command, context)
  if (refusal) return { ok: false, refusal }
  return ok({
    type: 'change-requested',
    id: nextId(task, 'change'),
    text,
    ...(deadline === undefined ? {} : { deadline }),
    ...(targets === undefined ? {} : { targets }),
  })
}

type Wanted = Pick<Change, 'deadline' | 'targets'>

function checkChange({ contract }: Task, wanted: Wanted, { today, facts }: Context): Refusal | undefined {
  const { deadline, targets } = wanted
  if (deadline === undefined && (targets === undefined || Object.keys(targets).length === 0))
    return { code: 'missing', field: 'deadline' }
  const fault = deadline === undefined ? undefined : checkDay('deadline', deadline)
  if (fault) return fault
  if (deadline !== undefined && deadline < today)
    return { code: 'too-early', field: 'deadline', data: { opens: today } }
  if (!contract) return undefined
  for (const [id, value] of Object.entries(targets ?? {})) {
    const indicator = contract.terms.indicators.find((each) => each.id === id)
    if (!indicator || !fitsIndicator(indicator, value)) return { code: 'malformed', field: `targets.${id}` }
  }
  return checkTargets(changed(contract.terms, wanted), facts)
}

/** A threshold of exceeding that the new target has passed falls away. */
function changed(terms: ContractTerms, { deadline, targets }: Wanted): ContractTerms {
  const indicators = terms.indicators.map((indicator) => {
    const target = targets?.[indicator.id] ?? indicator.target
    const { exceed, ...rest } = indicator
    const isBeyond =
      exceed !== undefined &&
      (target > indicator.baseline ? exceed > target : target < indicator.baseline && exceed < target)
    return { ...rest, target, ...(isBeyond ? { exceed } : {}) }
  })
  return { ...terms, indicators, deadline: deadline ?? terms.deadline }
}

/** Decided while the work goes on, or after the year's last day has made it not done. */
export const guardDecideWaiver: Guard = (task, context, id) =>
  refuseByRight('decide-waiver', task, context) ??
  refuseByState(task, 'decide-waiver') ??
  refuseUnlessOpen(task, 'WAIVER', id)

export function decideWaiver({
  id,
  granted,
  decision,
  text,
}: Extract<TaskCommand, { type: 'decide-waiver' }>): Result<TaskEvent> {
  const refusal = checkText('decision', decision, NUMBER_LENGTH) ?? checkText('text', text)
  return refusal ? { ok: false, refusal } : ok({ type: 'waiver-decided', id, granted, decision, text })
}

export const guardDecideChange: Guard = (task, context, id) =>
  refuseByRight('decide-change', task, context) ??
  refuseByState(task, 'decide-change') ??
  refuseUnlessOpen(task, 'CHANGE', id)

/** Granted, it makes new terms under the decision's number, to be signed anew; the work goes on meanwhile. */
export function decideChange(task: Task, command: DecideChange, context: Context): Result<TaskEvent> {
  const { id, granted, decision, text } = command
  const refusal = checkText('decision', decision, NUMBER_LENGTH) ?? checkText('text', text)
  if (refusal) return { ok: false, refusal }
  const wanted = task.exchanges.find((each): each is Change => each.kind === 'CHANGE' && each.id === id)
  if (!granted || !wanted || !task.contract) return ok({ type: 'change-decided', id, granted, decision, text })
  const fault = checkChange(task, wanted, context)
  if (fault) return { ok: false, refusal: fault }
  // Whoever took over since the terms were signed answers under the new ones.
  const obligors = { ...task.contract.terms.obligors, ...obligorsOf(task) }
  const terms = { ...changed(task.contract.terms, wanted), obligors, decision }
  return ok({ type: 'change-decided', id, granted, decision, text, terms, hash: context.hash(terms) })
}
