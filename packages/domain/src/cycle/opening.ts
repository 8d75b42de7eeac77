import { requireRight } from '../access/acting.ts'
import { regulationOn } from '../assessment/regulation.ts'
import { isDay } from '../calendar/index.ts'
import {
  checkDistinct,
  checkEach,
  checkNumber,
  checkOneOf,
  checkOptionalText,
  checkText,
  isInstant,
  LINE,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { compileCalendar } from './compile-calendar.ts'
import type { CycleCommand, CycleEvent, CycleTerms } from './cycle.ts'

type Opening = Extract<CycleCommand, { type: 'open' }>

/** Opens a year: the terms as they are, the calendar made exact. */
export function decideOpening({ terms, plan, clock }: Opening, context: Context): Result<CycleEvent> {
  const refused = requireRight(context, 'cycle', 'open') ?? checkTerms(terms) ?? checkClock({ terms, clock })
  if (refused) return refused
  const calendar = compileCalendar(plan, terms.period)
  return calendar.ok ? ok({ type: 'cycle-opened', terms, calendar: calendar.value, clock }) : calendar
}

const checkTerms = (terms: CycleTerms): Refused | undefined =>
  (/^[\p{L}\d][\p{L}\d._-]{0,79}$/u.test(terms.id) ? undefined : refuse('malformed', { field: 'terms.id' })) ??
  checkText('terms.name', terms.name, LINE) ??
  checkNumber('terms.year', terms.year, [2000, 2100], 0) ??
  checkText('terms.authority', terms.authority, LINE) ??
  checkPeriod(terms) ??
  checkDistinct('terms.overlays', terms.overlays, 10) ??
  checkEach(Object.entries(terms.settings), ([name, value]) =>
    checkText(`terms.settings.${name}`, String(value), LINE),
  ) ??
  checkOptionalText('terms.orientation', terms.orientation) ??
  checkText('terms.symbol', terms.symbol, 20) ??
  checkNumber('terms.limits.tasksPerUnit', terms.limits.tasksPerUnit, [1, 100], 0) ??
  checkNumber('terms.quorum', terms.quorum, [0, 0.999999])

/** The period's last day must fall under a regulation: nothing could grade it otherwise. */
function checkPeriod({ period, side }: CycleTerms): Refused | undefined {
  if (!isDay(period.from)) return refuse('malformed', { field: 'terms.period.from' })
  if (!isDay(period.to) || period.to < period.from) return refuse('malformed', { field: 'terms.period.to' })
  const unknownSide = checkOneOf('terms.side', side, ['PARTY', 'STATE'])
  if (unknownSide) return unknownSide
  return regulationOn(side, period.to) ? undefined : refuse('malformed', { field: 'terms.period.to' })
}

function checkClock({ terms, clock }: Pick<Opening, 'terms' | 'clock'>): Refused | undefined {
  if ((clock.kind === 'rehearsal') !== terms.rehearsal) return refuse('malformed', { field: 'clock.kind' })
  if (clock.kind === 'real') return undefined
  if (!isInstant(clock.anchorReal)) return refuse('malformed', { field: 'clock.anchorReal' })
  if (!isInstant(clock.anchorVirtual)) return refuse('malformed', { field: 'clock.anchorVirtual' })
  return clock.rate > 0 && Number.isFinite(clock.rate) ? undefined : refuse('malformed', { field: 'clock.rate' })
}
