import { endOfMonth, plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import { quarterOf } from './compile-calendar.ts'
import type { CycleCalendar } from './cycle.ts'

/** Something that the calendar does at 00:00 of a day. A window is shut from the day after its last. */
export type Act = { readonly id: string; readonly date: LocalDate }

const windows = ['registration', 'assessment', 'decision', 'appeal'] as const

/** On one day: what ends, then what begins, then what is worked out. */
const ranks = [
  'window-closed',
  'period-closed',
  'window-opened',
  'period-opened',
  'level-projection',
  'grade',
  'closable',
]

/** A calendar never changes once made, and its schedule is asked for at every step of the clock. */
const known = new WeakMap<CycleCalendar, readonly Act[]>()

/** Every act of the calendar in the order in which it falls, each with an id of its own. */
export function scheduleOf(calendar: CycleCalendar): readonly Act[] {
  const found = known.get(calendar) ?? layOut(calendar)
  known.set(calendar, found)
  return found
}

function layOut(calendar: CycleCalendar): readonly Act[] {
  const acts: readonly Act[] = [
    ...windows.flatMap((name) => [
      { id: `window-opened/${name}`, date: calendar[name].opens },
      { id: `window-closed/${name}`, date: plusDays(calendar[name].closes, 1) },
    ]),
    ...calendar.periods.flatMap((period) => [
      { id: `period-opened/${period.id}`, date: period.opens },
      { id: `period-closed/${period.id}`, date: plusDays(period.closes, 1) },
    ]),
    ...projectionsOf(calendar),
    { id: 'grade', date: calendar.grading },
    { id: 'closable', date: calendar.close },
  ]
  // The sort is stable: what falls on one day in one rank keeps the order above.
  return acts.toSorted((one, other) => compare(one.date, other.date) || rankOf(one) - rankOf(other))
}

/** After each quarter's end between registration and delivery: the level "if the year ended today". */
function projectionsOf(calendar: CycleCalendar): readonly Act[] {
  const acts: Act[] = []
  for (let end = endOfMonth(calendar.registration.closes); end < calendar.delivery; end = endOfMonth(plusDays(end, 1)))
    if (Number(end.slice(5, 7)) % 3 === 0)
      acts.push({ id: `level-projection/${quarterOf(end)}`, date: plusDays(end, 1) })
  return acts
}

const rankOf = (act: Act): number => ranks.indexOf(act.id.split('/')[0] ?? '')
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
