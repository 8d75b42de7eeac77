import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Due } from '../stream/aggregate.ts'
import type { HandoverAct, HandoverCommand } from './handover.ts'

export type CalendarCommand = Extract<HandoverCommand, { type: 'remind' | 'pass-days' }>

/** An act of the calendar, at 00:00 of the day after this one. */
export type Falling = { readonly after: LocalDate; readonly id: string; readonly command: CalendarCommand }

/** Last day of the present step, as for contracts: then it is escalated, or goes on without who was silent. */
export const lastDayOf = ({ since }: HandoverAct, { calendar }: CycleFacts): LocalDate =>
  plusDays(dayOf(since), calendar.signing.escalateAfterDays)

/** The next thing that the calendar does to this act. */
export function due(act: HandoverAct, facts: CycleFacts): Due<HandoverCommand> | undefined {
  let next: Falling | undefined
  for (const each of upcoming(act, facts)) if (next === undefined || each.after < next.after) next = each
  return next && { at: startOfDay(plusDays(next.after, 1)), id: next.id, command: next.command }
}

/** Everything that the calendar holds for the act as it stands: an act of the calendar is valid if, and only if, it is here. */
export function upcoming(act: HandoverAct, facts: CycleFacts): readonly Falling[] {
  const { status, since, reminded } = act
  if (status === 'LAYING' || status === 'SIGNED' || status === 'LAPSED') return []
  const { remindAfterDays, escalateAfterDays } = facts.calendar.signing
  const passes = status === 'PROPOSING' || status === 'ANSWERING'
  const days = [...new Set([...remindAfterDays, escalateAfterDays])].filter(
    (day) => day > 0 && !reminded.includes(day) && !(passes && day >= escalateAfterDays),
  )
  return [
    ...days.map((day) => ({
      after: plusDays(dayOf(since), day - 1),
      id: `remind/${status}/${day}`,
      command: { type: 'remind', day, escalate: day >= escalateAfterDays } as const,
    })),
    ...(passes
      ? [{ after: lastDayOf(act, facts), id: `pass-days/${status}`, command: { type: 'pass-days' } as const }]
      : []),
  ]
}
