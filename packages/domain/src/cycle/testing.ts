import { fc } from '@fast-check/vitest'
import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import type { Clock } from '../clock/clock.ts'
import type { LocalDate } from '../core/index.ts'
import type { Actor, Post, Tenure } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { compileCalendar } from './compile-calendar.ts'
import type { CycleCalendar, CycleFacts, CyclePlan, CycleTerms } from './cycle.ts'

export const AUTHORITY = 'hoang-mai'

export const terms: CycleTerms = {
  id: 'hm-2024',
  name: 'Năm 2024',
  year: 2024,
  authority: AUTHORITY,
  period: { from: '2024-01-01', to: '2024-12-31' },
  side: 'PARTY',
  overlays: ['HOANG_MAI_DOWNGRADE'],
  settings: {},
  orientation: '',
  symbol: 'ThU',
  limits: { tasksPerUnit: 3 },
  quorum: 0.5,
  rehearsal: true,
}

export const plan: CyclePlan = {
  registration: { opens: '2024-01-05', closes: '2024-01-31' },
  correctionDays: 7,
  signing: { remindAfterDays: [3, 7], escalateAfterDays: 10 },
  reports: { first: '2024-03-01', months: true, quarters: true, openWorkingDays: 5 },
  delivery: '2024-12-10',
  acceptance: '2024-12-16',
  assessment: { opens: '2024-12-02', closes: '2024-12-17' },
  grading: '2024-12-20',
  decision: { opens: '2024-12-23', closes: '2024-12-31' },
  appeal: { opens: '2025-01-02', closes: '2025-01-10' },
  close: '2025-01-15',
  shift: true,
}

export const clock: Clock = {
  kind: 'rehearsal',
  version: 1,
  anchorReal: '2026-06-01T00:00:00.000Z',
  anchorVirtual: startOfDay('2024-01-02'),
  rate: 86_400,
  paused: true,
}

/** The plan above made exact, or another one that is known to hold. */
export function calendarOf(changes: Partial<CyclePlan> = {}): CycleCalendar {
  const compiled = compileCalendar({ ...plan, ...changes }, terms.period)
  if (!compiled.ok) throw new Error(`no calendar: ${compiled.refusal.field}`)
  return compiled.value
}

/** Somebody in office since 2020, unless said otherwise. */
export const tenure = (person: string, post: Post, unit = AUTHORITY, more: Partial<Tenure> = {}): Tenure => ({
  id: `${person}.${post}`,
  person,
  name: `Ông ${person}`,
  post,
  unit,
  from: '2020-01-01',
  ...more,
})

export const actor = (person: string, ...tenures: readonly Tenure[]): Actor => ({
  kind: 'PERSON',
  person,
  name: `Ông ${person}`,
  tenures,
})

/** Holder of one post of the authority, named after it. */
export const holder = (post: Post): Actor => actor(post, tenure(post, post))

const calendar = calendarOf()

export const facts = (changes: Partial<CycleFacts> = {}): CycleFacts => ({
  cycle: terms,
  calendar,
  officials: [],
  tenures: [],
  ...changes,
})

/** Nine in the morning of a day. */
const morningOf = (day: LocalDate): string => new Date(Date.parse(startOfDay(day)) + 9 * 3_600_000).toISOString()

export function contextOn(day: LocalDate, who: Actor, changes: Partial<CycleFacts> = {}): Context {
  const at = morningOf(day)
  return { at, today: dayOf(at), real: '2026-06-01T01:00:00.000Z', actor: who, facts: facts(changes), hash: String }
}

/** Plans of the year 2024 in every shape that holds: gaps from one date to the next drawn at random. */
export const aPlan: fc.Arbitrary<CyclePlan> = fc
  .record({
    gaps: fc.array(fc.nat(40), { minLength: 14, maxLength: 14 }),
    work: fc.nat(330),
    months: fc.boolean(),
    quarters: fc.boolean(),
    openWorkingDays: fc.integer({ min: 1, max: 20 }),
    shift: fc.boolean(),
  })
  .map(({ gaps, work, months, quarters, openWorkingDays, shift }) => {
    let day = '2023-12-28'
    // Twelve days are more than any shift over the longest holiday moves a deadline.
    const later = (index: number) => (day = plusDays(day, 12 + (gaps[index] ?? 0)))
    const window = (index: number) => ({ opens: later(index), closes: later(index + 1) })
    const registration = window(0)
    const first = later(2)
    day = plusDays(day, work)
    const delivery = later(3)
    const acceptance = later(4)
    const assessment = window(5)
    const grading = later(7)
    const decision = window(8)
    const appeal = window(10)
    const close = later(12)
    const reports = { first, months, quarters, openWorkingDays }
    return { ...plan, registration, reports, delivery, acceptance, assessment, grading, decision, appeal, close, shift }
  })
