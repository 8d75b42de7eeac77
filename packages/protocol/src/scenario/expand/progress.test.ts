import { fc, test } from '@fast-check/vitest'
import { plusDays } from '@khoan-viec/domain/calendar'
import { describe, expect } from 'vitest'
import { valueOn } from './progress.ts'

const BEGINS = '2024-03-13'
const ENDS = '2024-11-28'
const aDay = fc.integer({ min: 0, max: 259 }).map((days) => plusDays(BEGINS, days))
const aValue = fc.integer({ min: -5_000, max: 5_000 }).map((value) => value / 10)
const aCourse = fc
  .record({ baseline: aValue, target: aValue, reaches: aValue })
  .filter(({ baseline, target }) => baseline !== target)
const indicatorOf = (course: { readonly baseline: number; readonly target: number }) =>
  ({ id: 'i1', name: 'x', kind: 'NUMBER', uom: 'x', weight: 1, ...course }) as const

describe('the course of an indicator', () => {
  test.prop([aCourse, aDay])(
    'stays between where it begins and where it ends',
    ({ baseline, target, reaches }, day) => {
      const value = valueOn(indicatorOf({ baseline, target }), day, {
        begins: BEGINS,
        milestones: [],
        ends: ENDS,
        reaches,
      })

      expect(value).toBeGreaterThanOrEqual(Math.min(baseline, reaches))
      expect(value).toBeLessThanOrEqual(Math.max(baseline, reaches))
    },
  )

  test.prop([aCourse])('begins at the baseline and ends where it leads', ({ baseline, target, reaches }) => {
    const at = (day: string) =>
      valueOn(indicatorOf({ baseline, target }), day, { begins: BEGINS, milestones: [], ends: ENDS, reaches })

    expect([at(BEGINS), at(ENDS), at(plusDays(ENDS, 9))]).toEqual([baseline, reaches, reaches])
  })

  test.prop([fc.integer({ min: 1, max: 90 }), aDay.filter((day) => day > BEGINS && day < ENDS)])(
    'passes through a milestone on its day',
    (value, due) => {
      const course = {
        begins: BEGINS,
        milestones: [{ id: 'm1', due, what: 'x', indicator: 'i1', value }],
        ends: ENDS,
        reaches: 100,
      }

      expect(valueOn(indicatorOf({ baseline: 0, target: 100 }), due, course)).toBe(value)
    },
  )
})
