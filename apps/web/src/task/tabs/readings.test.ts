import type { ReportRecord } from '@khoan-viec/domain/task'
import { expect, test } from 'vitest'
import { plannedReadings, reportedReadings } from './readings.ts'

const houses = { id: 'houses', target: 62 }
const milestones = [
  { id: 'm1', due: '2024-06-30', what: 'half', indicator: 'houses', value: 30 },
  { id: 'm2', due: '2024-07-31', what: 'another thing', indicator: 'roads', value: 4 },
  { id: 'm3', due: '2024-08-31', what: 'no number' },
]

test('the plan is the milestones of this indicator, and its target on the deadline', () => {
  expect(plannedReadings(houses, milestones, '2024-11-30')).toEqual([
    { date: '2024-06-30', value: 30 },
    { date: '2024-11-30', value: 62 },
  ])
})

test('a milestone on the deadline is not drawn twice', () => {
  expect(plannedReadings(houses, milestones.slice(0, 1), '2024-06-30')).toHaveLength(1)
})

const report = (period: string, at: string, ...values: readonly number[]): ReportRecord => ({
  period,
  versions: values.map((value) => ({
    period,
    values: { houses: value },
    done: 'x',
    difficulties: '',
    forecast: '2024-11-30',
    evidence: [],
    at,
    by: 'p',
  })),
})

const ends: Record<string, string> = { '2024-M03': '2024-03-31', '2024-Q1': '2024-03-31', '2024-M04': '2024-04-30' }

test('the last version of each report counts, in the order of days, and one value a day', () => {
  const reports = [
    report('2024-M04', '2024-05-02T02:00:00.000Z', 9),
    report('2024-M03', '2024-04-02T02:00:00.000Z', 4, 5),
    report('2024-Q1', '2024-04-03T02:00:00.000Z', 6),
    report('2023-M12', '2024-01-03T02:00:00.000Z', 1),
  ]
  expect(reportedReadings(houses, reports, (period) => ends[period])).toEqual([
    { date: '2024-03-31', value: 6 },
    { date: '2024-04-30', value: 9 },
  ])
})
