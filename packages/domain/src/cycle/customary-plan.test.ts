import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { isWorkingDay } from '../calendar/index.ts'
import { customaryPlan } from './customary-plan.ts'
import { decide } from './decide.ts'
import { contextOn, holder, terms } from './testing.ts'

/** From the first year that a regulation grades to the last that a cycle may have. */
const aYear = fc.integer({ min: 2018, max: 2100 })

test.prop([aYear, fc.boolean()], { numRuns: 300 })(
  'is accepted for every year, deadlines moved or not',
  (year, shift) => {
    const opened = { ...terms, id: String(year), year, period: { from: `${year}-01-01`, to: `${year}-12-31` } }
    const plan = { ...customaryPlan(year), shift }
    const clock = { kind: 'real', version: 1 } as const
    const command = { type: 'open', terms: { ...opened, rehearsal: false }, plan, clock } as const
    const decided = decide(undefined, command, contextOn('2026-11-28', holder('SECRETARIAT')))
    expect(decided).toMatchObject({ ok: true, value: { type: 'cycle-opened' } })
  },
)

test.prop([aYear])('opens its windows on working days', (year) => {
  const { registration, assessment, decision, appeal } = customaryPlan(year)
  for (const { opens } of [registration, assessment, decision, appeal]) expect(isWorkingDay(opens)).toBe(true)
})

test('is the plan by which the province lays out 2026', () => {
  expect(customaryPlan(2026)).toMatchObject({
    registration: { opens: '2026-01-12', closes: '2026-01-30' },
    delivery: '2026-12-01',
    assessment: { opens: '2026-12-07', closes: '2026-12-18' },
    grading: '2026-12-22',
    decision: { opens: '2026-12-23', closes: '2026-12-31' },
    appeal: { opens: '2027-01-04', closes: '2027-01-08' },
    close: '2027-01-18',
  })
})
