import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { daysBetween, isWorkingDay, plusDays } from '../calendar/index.ts'
import { compileCalendar, scheduleOf, type CyclePlan } from './index.ts'
import { aPlan, calendarOf, plan, terms } from './testing.ts'

describe('a compiled calendar', () => {
  test.prop([aPlan])('keeps every opening, and every deadline that is a working day', (drawn) => {
    const compiled = compileCalendar(drawn, terms.period)
    if (!compiled.ok) throw new Error(String(compiled.refusal.field))
    const calendar = compiled.value
    for (const name of ['registration', 'assessment', 'decision', 'appeal'] as const) {
      expect(calendar[name].opens).toBe(drawn[name].opens)
      expectDeadline(calendar[name].closes, drawn[name].closes, drawn.shift)
    }
    expectDeadline(calendar.delivery, drawn.delivery, drawn.shift)
    expectDeadline(calendar.acceptance, drawn.acceptance, drawn.shift)
    expect([calendar.grading, calendar.close]).toEqual([drawn.grading, drawn.close])
  })

  test.prop([aPlan])('lays periods out one after another from the first day reported on', (drawn) => {
    const { periods, delivery } = calendarFrom(drawn)
    for (const kind of ['MONTH', 'QUARTER'] as const) {
      let from = drawn.reports.first
      for (const period of periods.filter((each) => each.kind === kind)) {
        expect(period.from).toBe(from)
        expect(period.opens).toBe(plusDays(period.to, 1))
        expect(plusDays(period.to, 1).slice(8)).toBe('01')
        expect(period.to < delivery).toBe(true)
        expect(workingDaysIn(period.opens, period.closes)).toBe(drawn.reports.openWorkingDays)
        expect(isWorkingDay(period.closes)).toBe(true)
        from = plusDays(period.to, 1)
      }
      const wanted = kind === 'MONTH' ? drawn.reports.months : drawn.reports.quarters
      if (!wanted) expect(from).toBe(drawn.reports.first)
      // Nothing that ends before the delivery is left out: the next one would end too late.
      else expect(daysBetween(from, delivery)).toBeLessThanOrEqual(kind === 'MONTH' ? 31 : 92)
    }
  })

  it('names twelve reports of 2024 from March on: nine months and, up to the delivery, three quarters', () => {
    expect(calendarOf().periods.map(({ id }) => id)).toEqual([
      '2024-M03',
      '2024-Q1',
      '2024-M04',
      '2024-M05',
      '2024-M06',
      '2024-Q2',
      '2024-M07',
      '2024-M08',
      '2024-M09',
      '2024-Q3',
      '2024-M10',
      '2024-M11',
    ])
  })

  it('leaves a deadline on a day off alone unless told to move it', () => {
    const saturday = { ...plan, acceptance: '2024-12-14', delivery: '2024-12-07' }
    const kept = calendarFrom({ ...saturday, shift: false })
    expect([kept.delivery, kept.acceptance]).toEqual(['2024-12-07', '2024-12-14'])
    const moved = calendarFrom(saturday)
    expect([moved.delivery, moved.acceptance]).toEqual(['2024-12-09', '2024-12-16'])
  })

  it.each<[string, Partial<CyclePlan>, string]>([
    ['plan.registration.closes', { registration: { opens: '2024-01-05', closes: '2024-01-04' } }, '2024-01-05'],
    ['plan.delivery', { delivery: '2024-01-31' }, '2024-02-01'],
    ['plan.acceptance', { acceptance: '2024-12-09' }, '2024-12-10'],
    ['plan.assessment.opens', { assessment: { opens: '2024-01-31', closes: '2024-12-17' } }, '2024-02-01'],
    ['plan.assessment.closes', { assessment: { opens: '2024-12-02', closes: '2024-11-29' } }, '2024-12-02'],
    ['plan.grading', { grading: '2024-12-17' }, '2024-12-18'],
    ['plan.grading', { acceptance: '2024-12-19', grading: '2024-12-19' }, '2024-12-20'],
    ['plan.decision.opens', { decision: { opens: '2024-12-19', closes: '2024-12-31' } }, '2024-12-20'],
    ['plan.decision.closes', { decision: { opens: '2024-12-23', closes: '2024-12-20' } }, '2024-12-23'],
    ['plan.appeal.opens', { appeal: { opens: '2024-12-31', closes: '2025-01-10' } }, '2025-01-01'],
    ['plan.appeal.closes', { appeal: { opens: '2025-01-10', closes: '2025-01-09' } }, '2025-01-10'],
    ['plan.close', { close: '2025-01-10' }, '2025-01-11'],
  ])('out of order is refused by the later field: %s', (field, changes, earliest) => {
    expect(compileCalendar({ ...plan, ...changes }, terms.period)).toEqual({
      ok: false,
      refusal: { code: 'malformed', field, data: { earliest } },
    })
  })

  it('whose shifted deadline runs into the next date is refused, not silently crossed', () => {
    const changes = { assessment: { opens: '2024-12-02', closes: '2024-12-21' }, grading: '2024-12-22' }
    expect(compileCalendar({ ...plan, ...changes, shift: false }, terms.period).ok).toBe(true)
    expect(compileCalendar({ ...plan, ...changes }, terms.period)).toMatchObject({ refusal: { field: 'plan.grading' } })
  })

  it.each<[string, Partial<CyclePlan>]>([
    ['plan.registration.opens', { registration: { opens: '2024-02-30', closes: '2024-03-01' } }],
    ['plan.reports.first', { reports: { ...plan.reports, first: '1/3/2024' } }],
    ['plan.reports.first', { reports: { ...plan.reports, first: '0024-03-01' } }],
    ['plan.close', { close: '' }],
    ['plan.correctionDays', { correctionDays: 0 }],
    ['plan.reports.openWorkingDays', { reports: { ...plan.reports, openWorkingDays: 2.5 } }],
    ['plan.signing.remindAfterDays[1]', { signing: { remindAfterDays: [7, 7], escalateAfterDays: 10 } }],
    ['plan.signing.escalateAfterDays', { signing: { remindAfterDays: [7], escalateAfterDays: 7 } }],
  ])('with what is no date or count is refused by its field: %s', (field, changes) => {
    expect(compileCalendar({ ...plan, ...changes }, terms.period)).toMatchObject({
      refusal: { code: 'malformed', field },
    })
  })
})

describe('the schedule', () => {
  test.prop([aPlan])('has every act once, in the order of its dates', (drawn) => {
    const acts = scheduleOf(calendarFrom(drawn))
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length)
    expect(acts.map(({ date }) => date)).toEqual(acts.map(({ date }) => date).toSorted())
    for (const [opening, { id }] of acts.entries()) {
      const [what, name] = id.split('-opened/')
      if (name === undefined) continue
      expect(acts.findIndex((act) => act.id === `${what}-closed/${name}`)).toBeGreaterThan(opening)
    }
  })

  it('of 2024 opens, projects, grades and closes on its dates', () => {
    const acts = scheduleOf(calendarOf()).filter(({ id }) => !id.startsWith('period'))
    expect(acts.map(({ id, date }) => `${date} ${id}`)).toEqual([
      '2024-01-05 window-opened/registration',
      '2024-02-01 window-closed/registration',
      '2024-04-01 level-projection/2024-Q1',
      '2024-07-01 level-projection/2024-Q2',
      '2024-10-01 level-projection/2024-Q3',
      '2024-12-02 window-opened/assessment',
      '2024-12-18 window-closed/assessment',
      '2024-12-20 grade',
      '2024-12-23 window-opened/decision',
      '2025-01-01 window-closed/decision',
      '2025-01-02 window-opened/appeal',
      '2025-01-11 window-closed/appeal',
      '2025-01-15 closable',
    ])
  })

  it('of one day closes before it opens, and works out last', () => {
    const onOneDay = scheduleOf(calendarOf({ assessment: { opens: '2024-10-01', closes: '2024-12-17' } }))
    const closedFirst = scheduleOf(calendarOf({ assessment: { opens: '2024-12-07', closes: '2024-12-17' } }))
    expect(closedFirst.filter(({ date }) => date === '2024-12-07').map(({ id }) => id)).toEqual([
      'period-closed/2024-M11',
      'window-opened/assessment',
    ])
    expect(onOneDay.filter(({ date }) => date === '2024-10-01').map(({ id }) => id)).toEqual([
      'window-opened/assessment',
      'period-opened/2024-M09',
      'period-opened/2024-Q3',
      'level-projection/2024-Q3',
    ])
  })
})

function calendarFrom(drawn: CyclePlan) {
  return calendarOf(drawn)
}

function expectDeadline(actual: string, planned: string, shift: boolean): void {
  if (!shift || isWorkingDay(planned)) expect(actual).toBe(planned)
  else {
    expect(isWorkingDay(actual)).toBe(true)
    expect(workingDaysIn(planned, actual)).toBe(1)
  }
}

function workingDaysIn(from: string, to: string): number {
  let count = 0
  for (let day = from; day <= to; day = plusDays(day, 1)) count += isWorkingDay(day) ? 1 : 0
  return count
}
