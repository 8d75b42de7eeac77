import { isOpen } from './exchange.ts'
import type { Lapse } from './follow-up.ts'
import type { Light } from './lights.ts'
import { lastCheck, lastReport } from './measure.ts'
import { missingSignatures } from './signatures.ts'
import type { Task } from './task.ts'

export * from './lights.ts'

export const lightReasonCodes = [
  'NOT_RUNNING', // data.status
  'WAIVED', // data.decision
  'SETTLED', // data.decision
  'NOT_DONE',
  'BADLY_DONE',
  'OVERDUE', // data.lapse
  'MISSED_MILESTONE',
  'MISSED_REPORT',
  'UNSIGNED',
  'REQUEST_OPEN', // data.kind, data.id: the superior owes an answer
  'SUPERIOR_UNSIGNED',
  'CHECK_FAILED',
  'FORECAST_LATE', // data.forecast, data.deadline
  'MADE_GOOD_LATE', // data.lapse
  'ON_COURSE',
  'AWAITS_CHECK',
  'ACCEPTED',
] as const
export type LightReasonCode = (typeof lightReasonCodes)[number]
export type LightReason = { readonly code: LightReasonCode; readonly data: Readonly<Record<string, string>> }
export type LightState = { readonly light: Light; readonly reasons: readonly LightReason[] }

const reason = (code: LightReasonCode, data: Readonly<Record<string, string>> = {}): LightReason => ({ code, data })

/**
 * The task's light with its reasons, from what is recorded and nothing else, so that it changes only by an entry.
 * Red before violet before amber: being held up above excuses a risk, not a date that has passed.
 */
export function lightOf(task: Task): LightState {
  if (task.status === 'WAIVED') return { light: 'GREY', reasons: [reason('WAIVED', { decision: task.waiver ?? '' })] }
  if (task.status === 'NOT_DONE') return { light: 'RED', reasons: [reason('NOT_DONE')] }
  if (task.settled) return { light: 'GREY', reasons: [reason('SETTLED', { decision: task.settled.decision })] }
  if (task.status === 'ACCEPTED') return acceptedLight(task)
  if (task.status !== 'OFFERED' && task.status !== 'IN_PROGRESS' && task.status !== 'DELIVERED')
    return { light: 'GREY', reasons: [reason('NOT_RUNNING', { status: task.status })] }
  for (const [light, reasons] of [
    ['RED', redReasons(task)],
    ['VIOLET', violetReasons(task)],
    ['AMBER', amberReasons(task)],
  ] as const)
    if (reasons.length > 0) return { light, reasons }
  if (task.status === 'OFFERED') return { light: 'GREY', reasons: [reason('NOT_RUNNING', { status: task.status })] }
  return { light: 'GREEN', reasons: [reason(task.status === 'DELIVERED' ? 'AWAITS_CHECK' : 'ON_COURSE')] }
}

function acceptedLight(task: Task): LightState {
  if (lastCheck(task)?.quality === 'BADLY_DONE') return { light: 'RED', reasons: [reason('BADLY_DONE')] }
  const late = task.lapses.filter(({ kind }) => kind === 'OVERDUE')
  return late.length > 0
    ? { light: 'AMBER', reasons: late.map(({ id }) => reason('MADE_GOOD_LATE', { lapse: id })) }
    : { light: 'GREEN', reasons: [reason('ACCEPTED')] }
}

const open = ({ lapses }: Task, kind: Lapse['kind']): readonly Lapse[] =>
  lapses.filter((lapse) => lapse.kind === kind && lapse.madeGood === undefined)

/** A date that has passed; or a second report missed on end. */
function redReasons(task: Task): readonly LightReason[] {
  const unreported = open(task, 'MISSED_REPORT')
  return [
    ...open(task, 'OVERDUE').map(({ id }) => reason('OVERDUE', { lapse: id })),
    ...(task.status === 'DELIVERED'
      ? []
      : open(task, 'MISSED_MILESTONE').map(({ id }) => reason('MISSED_MILESTONE', { lapse: id }))),
    ...(unreported.length > 1 ? unreported.map(({ id }) => reason('MISSED_REPORT', { lapse: id })) : []),
  ]
}

function violetReasons({ status, contract, exchanges }: Task): readonly LightReason[] {
  const asked = exchanges.filter((each) => each.kind !== 'DIRECTION' && isOpen(each))
  const missing = contract ? missingSignatures(contract) : []
  return [
    ...asked.map(({ kind, id }) => reason('REQUEST_OPEN', { kind, id })),
    ...(status === 'OFFERED' && missing.length === 1 && missing[0] === 'SUPERIOR' ? [reason('SUPERIOR_UNSIGNED')] : []),
  ]
}

function amberReasons(task: Task): readonly LightReason[] {
  const last = lastReport(task)
  const deadline = task.contract?.terms.deadline
  const isLate = last !== undefined && deadline !== undefined && last.forecast > deadline
  const madeGoodNow = task.lapses.filter(
    ({ kind, madeGood }) => kind !== 'UNSIGNED' && madeGood !== undefined && madeGood === last?.at,
  )
  return [
    ...open(task, 'MISSED_REPORT').map(({ id }) => reason('MISSED_REPORT', { lapse: id })),
    ...open(task, 'UNSIGNED').map(({ id }) => reason('UNSIGNED', { lapse: id })),
    ...(task.status === 'IN_PROGRESS' && lastCheck(task)?.verdict === 'FAILED' ? [reason('CHECK_FAILED')] : []),
    ...(isLate && task.status === 'IN_PROGRESS'
      ? [reason('FORECAST_LATE', { forecast: last.forecast, deadline })]
      : []),
    ...madeGoodNow.map(({ id }) => reason('MADE_GOOD_LATE', { lapse: id })),
  ]
}
