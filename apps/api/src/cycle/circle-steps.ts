import type { LocalDate } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { CircleStep } from '@khoan-viec/protocol/cycle'

type Span = {
  readonly id: CircleStep['id']
  readonly opens?: LocalDate | undefined
  readonly closes?: LocalDate | undefined
}

/** The thirteen steps with their dates. Steps between two dates of the calendar share the time between them. */
export function circleSteps(cycle: Cycle, today: LocalDate): readonly CircleStep[] {
  const { calendar: dates } = cycle
  const reportsFrom = dates.periods[0]?.opens ?? dates.registration.closes
  const spans: readonly Span[] = [
    { id: 'OPEN', closes: dates.registration.opens },
    { id: 'REGISTER', ...dates.registration },
    { id: 'SCREEN', opens: dates.registration.opens, closes: reportsFrom },
    { id: 'OPINIONS', opens: dates.registration.closes, closes: reportsFrom },
    { id: 'CONCLUDE', opens: dates.registration.closes, closes: reportsFrom },
    { id: 'CONTRACT', opens: dates.registration.closes, closes: reportsFrom },
    { id: 'CASCADE', opens: dates.registration.closes, closes: dates.delivery },
    { id: 'FOLLOW_UP', opens: reportsFrom, closes: dates.delivery },
    { id: 'ACCEPT', opens: reportsFrom, closes: dates.acceptance },
    { id: 'GRADE', opens: dates.assessment.opens, closes: dates.grading },
    { id: 'DECIDE', ...dates.decision },
    { id: 'APPEAL', ...dates.appeal },
    { id: 'CLOSE', opens: dates.close },
  ]
  return spans.map(({ id, opens, closes }, index) => ({
    n: index + 1,
    id,
    state: stateOf({ id, opens, closes }, cycle.status, today),
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
  }))
}

function stateOf({ opens, closes }: Span, status: Cycle['status'], today: LocalDate): CircleStep['state'] {
  if (status === 'CLOSED') return 'DONE'
  if (closes !== undefined && closes < today) return 'DONE'
  return opens === undefined || opens <= today ? 'NOW' : 'AHEAD'
}
