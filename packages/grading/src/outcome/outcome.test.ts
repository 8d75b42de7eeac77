import { describe, expect, test } from 'vitest'
import { outcomeOf, type Indicator, type OutcomeFacts } from './index.ts'

const households = { kind: 'NUMBER', weight: 1, baseline: 20, target: 120 } as const satisfies Indicator
const road = { kind: 'YES_NO', weight: 3, baseline: 0, target: 1 } as const satisfies Indicator

const judge = (indicators: readonly Indicator[], more: Partial<OutcomeFacts> = {}) =>
  outcomeOf({
    indicators,
    deliveredAt: '2026-06-30',
    deadline: '2026-06-30',
    verdict: 'GOOD',
    failedChecks: 0,
    deadlinesMissed: 0,
    ...more,
  })

describe('what a task comes to', () => {
  test('every indicator at its target on the last day is COMPLETED', () => {
    expect(
      judge([
        { ...households, result: 120 },
        { ...road, result: 1 },
      ]).outcome,
    ).toBe('COMPLETED')
  })

  test('one threshold reached and none missed is EXCEEDED, on time only', () => {
    const exceeded = [
      { ...households, exceed: 150, result: 150 },
      { ...road, result: 1 },
    ]
    expect(judge(exceeded).outcome).toBe('EXCEEDED')
    expect(judge([...exceeded, { ...households, exceed: 130, result: 129 }]).outcome).toBe('COMPLETED')
    const late = judge(exceeded, { deliveredAt: '2026-07-01', deadlinesMissed: 1 })
    expect(late).toMatchObject({ outcome: 'COMPLETED_LATE', delays: 1 })
  })

  test('a part done is the mean of the indicators by weight', () => {
    const part = judge([
      { ...households, result: 70 },
      { ...road, result: 0 },
    ])
    expect(part).toMatchObject({
      outcome: 'PARTIAL',
      fraction: (0.5 * households.weight) / (households.weight + road.weight),
    })
  })

  test('nothing lost below the baseline, nothing won above the target', () => {
    expect(
      judge([
        { ...households, result: 0 },
        { ...road, result: 1 },
      ]).fraction,
    ).toBe(0.75)
    expect(
      judge([
        { ...households, result: 500 },
        { ...road, result: 0 },
      ]).fraction,
    ).toBe(0.25)
  })

  test('a rate that must fall is reached from above', () => {
    const poverty = { kind: 'NUMBER', weight: 1, baseline: 8, target: 4, exceed: 3 } as const
    expect(judge([{ ...poverty, result: 3 }]).outcome).toBe('EXCEEDED')
    expect(judge([{ ...poverty, result: 4 }]).outcome).toBe('COMPLETED')
    expect(judge([{ ...poverty, result: 5 }])).toMatchObject({ outcome: 'PARTIAL', fraction: 0.75 })
  })

  test('a target that equals its baseline is held or lost', () => {
    const held = { kind: 'NUMBER', weight: 1, baseline: 10, target: 10 } as const
    expect(judge([{ ...held, result: 10 }]).outcome).toBe('COMPLETED')
    expect(judge([{ ...held, result: 9 }])).toMatchObject({ outcome: 'PARTIAL', fraction: 0 })
  })

  test('badly done is POOR_QUALITY whatever the figures, and not late when in time', () => {
    const figures = [{ ...households, result: 120 }]
    const facts = { verdict: 'BADLY_DONE', failedChecks: 2, deadlinesMissed: 1 } as const
    expect(judge(figures, facts)).toEqual({ outcome: 'POOR_QUALITY', fraction: 0, defects: 2, delays: 0 })
    expect(judge(figures, { ...facts, deliveredAt: '2026-07-02' })).toMatchObject({
      outcome: 'POOR_QUALITY',
      delays: 1,
    })
  })

  test('nothing delivered is NOT_DONE', () => {
    const { deliveredAt: _, ...facts } = {
      indicators: [households],
      deliveredAt: '',
      deadline: '2026-06-30',
      verdict: 'GOOD',
      failedChecks: 0,
      deadlinesMissed: 2,
    } as const
    expect(outcomeOf(facts)).toMatchObject({ outcome: 'NOT_DONE', delays: 2 })
  })
})
