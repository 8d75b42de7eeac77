import { describe, expect, test } from 'vitest'
import { parseCase, type CaseInput, type Outcome, type SettingsInput } from '../case/index.ts'
import { collective, leader, outcomes, partyYear, tasksOf } from '../testing/small-cases.ts'
import { gradeCase } from './index.ts'

const resultOf = (input: CaseInput, id: string) => {
  const found = gradeCase(input).results.find(({ subject }) => subject === id)
  if (!found) throw new Error(`no result of ${id}`)
  return found
}

const unit = (list: readonly Outcome[], score: number) =>
  partyYear(2026, {
    subjects: [collective('unit', { common: 27, results: score - 27 })],
    tasks: tasksOf(['unit'], list),
  })

describe('the worked cases of the grading rules', () => {
  test('a: all done, three of ten exceeded, 91 points: EXCELLENT before the cap', () => {
    const answer = gradeCase(unit(outcomes('COMPLETED', 7, 'EXCEEDED', 3), 91))
    expect(answer.groups[0]?.excellent).toBe(1)
  })

  test('b: two of ten exceeded: GOOD', () => {
    expect(resultOf(unit(outcomes('COMPLETED', 8, 'EXCEEDED', 2), 91), 'unit').level).toBe('GOOD')
  })

  test('c: 68 points, two of ten late: COMPLETED', () => {
    expect(resultOf(unit(outcomes('COMPLETED', 8, 'COMPLETED_LATE', 2), 68), 'unit').level).toBe('COMPLETED')
  })

  test('d: three of ten late: people decide', () => {
    const result = resultOf(unit(outcomes('COMPLETED', 7, 'COMPLETED_LATE', 3), 68), 'unit')
    expect(result).toMatchObject({ level: 'NEEDS_DECISION', possible: ['COMPLETED', 'NOT_COMPLETED'], forcedBy: [] })
  })

  test('e: a leader whose unit did six of ten is forced under 366, and nothing forces under 124', () => {
    const tasks = tasksOf(['unit'], outcomes('COMPLETED', 6, 'NOT_DONE', 4))
    const now = partyYear(2026, {
      subjects: [collective('unit'), leader('head', ['unit'], { common: 25, results: 50 })],
      tasks,
    })
    expect(resultOf(now, 'head')).toMatchObject({ level: 'NOT_COMPLETED', forcedBy: ['DONE_BELOW_70'] })
    const criteria = { others: ['TOT', 'TOT'] } as const
    const then = partyYear(2024, {
      subjects: [
        { id: 'unit', kind: 'COLLECTIVE', group: 'communes', criteria },
        { id: 'head', kind: 'LEADER', group: 'heads', leads: ['unit'], criteria },
      ],
      tasks,
    })
    expect(resultOf(then, 'head').forcedBy).toEqual([])
  })

  test.each([
    ['GOOD_OR_BETTER', 5],
    ['GOOD_ONLY', 4],
  ] as const)('f: of 5 EXCELLENT and 20 GOOD, %s leaves %i places', (capBase, places) => {
    const ids = Array.from({ length: 25 }, (_, at) => `u${at + 1}`)
    const excellent = (at: number) => at < 5
    const input = partyYear(2025, {
      settings: { capBase },
      subjects: ids.map((id, at) => collective(id, { common: 28, results: 65 - at / 10 })),
      tasks: ids.flatMap((id, at) =>
        tasksOf([id], excellent(at) ? ['EXCEEDED', 'COMPLETED'] : ['COMPLETED', 'COMPLETED'], `${id}-`),
      ),
    })
    const answer = gradeCase(input)
    expect(answer.groups[0]).toMatchObject({ excellent: 5, places, kept: ids.slice(0, places) })
    expect(answer.groups[0]?.lowered).toEqual(ids.slice(places, 5))
  })
})

describe('the worked cases under the downgrade of Hoàng Mai', () => {
  type Change = {
    readonly common?: number
    readonly results?: number
    readonly settings?: SettingsInput
    readonly overlays?: readonly string[]
  }
  const year = (list: readonly Outcome[], { common = 27, results = 62, ...more }: Change = {}) =>
    partyYear(2026, {
      overlays: ['HOANG_MAI_DOWNGRADE'],
      ...more,
      subjects: [collective('unit', { common, results }), leader('head', ['unit'], { common, results })],
      tasks: tasksOf(['unit', 'head'], list),
    })
  const oneNotDone = outcomes('COMPLETED', 9, 'NOT_DONE', 1)

  test('g: earned GOOD, lowered COMPLETED, the head likewise; finishing the task would reach GOOD', () => {
    for (const id of ['unit', 'head']) {
      expect(resultOf(year(oneNotDone), id)).toMatchObject({
        score: 89,
        earned: 'GOOD',
        level: 'COMPLETED',
        downgrades: [{ task: 't10', steps: 1, because: 'NOT_DONE' }],
        toReach: { level: 'GOOD', changes: [{ task: 't10', from: 'NOT_DONE', to: 'COMPLETED' }] },
      })
    }
  })

  test('h: without the overlay people decide', () => {
    expect(resultOf(year(oneNotDone, { overlays: [] }), 'unit').level).toBe('NEEDS_DECISION')
  })

  test('i: earned EXCELLENT, lowered GOOD, permitted COMPLETED', () => {
    const result = resultOf(
      year(outcomes('EXCEEDED', 3, 'COMPLETED', 6, 'NOT_DONE', 1), { common: 29, results: 63 }),
      'unit',
    )
    expect(result).toMatchObject({ earned: 'EXCELLENT', level: 'COMPLETED' })
  })

  test('j: the failed task waived by decision: GOOD', () => {
    expect(resultOf(year(outcomes('COMPLETED', 9, 'WAIVED', 1)), 'unit')).toMatchObject({
      level: 'GOOD',
      downgrades: [],
    })
  })

  test('k: waived without a decision: no case', () => {
    const input = year(outcomes('COMPLETED', 9, 'WAIVED', 1))
    const tasks = (input.tasks ?? []).map(({ waiver: _waiver, ...task }) => task)
    expect(parseCase({ ...input, tasks })).toMatchObject({ ok: false, field: 'tasks[9].waiver' })
  })

  test('l: six not done: open for the collective, forced for its leader', () => {
    const input = year(outcomes('COMPLETED', 4, 'NOT_DONE', 6))
    expect(resultOf(input, 'unit').level).toBe('NEEDS_DECISION')
    expect(resultOf(input, 'head')).toMatchObject({ level: 'NOT_COMPLETED', forcedBy: ['DONE_BELOW_70'] })
  })

  test('m: one more task late costs nothing twice', () => {
    const result = resultOf(year(outcomes('COMPLETED', 8, 'COMPLETED_LATE', 1, 'NOT_DONE', 1)), 'unit')
    expect(result).toMatchObject({ earned: 'GOOD', level: 'COMPLETED' })
  })

  test('m2: three late and nothing failed: the gap, which the overlay settles', () => {
    const list = outcomes('COMPLETED', 7, 'COMPLETED_LATE', 3)
    expect(resultOf(year(list, { overlays: [] }), 'unit').level).toBe('NEEDS_DECISION')
    expect(resultOf(year(list), 'unit')).toMatchObject({ level: 'COMPLETED', earned: 'NEEDS_DECISION', downgrades: [] })
  })

  test('m3: earned COMPLETED: the floor decides, or people do', () => {
    const low = { common: 20, results: 40 }
    expect(resultOf(year(oneNotDone, low), 'unit')).toMatchObject({ earned: 'COMPLETED', level: 'NEEDS_DECISION' })
    const floored = year(oneNotDone, { ...low, settings: { downgradeFloor: 'COMPLETED' } })
    expect(resultOf(floored, 'unit').level).toBe('COMPLETED')
  })

  test('n: under 124 with degrees from the tasks, one of ten done badly', () => {
    const input = partyYear(2024, {
      overlays: ['HOANG_MAI_DOWNGRADE'],
      subjects: [{ id: 'unit', kind: 'COLLECTIVE', group: 'communes', criteria: { others: ['TOT', 'TOT'] } }],
      tasks: tasksOf(['unit'], outcomes('COMPLETED', 9, 'POOR_QUALITY', 1)),
    })
    expect(resultOf(input, 'unit')).toMatchObject({ earned: 'GOOD', level: 'COMPLETED', score: null })
    expect(resultOf({ ...input, overlays: [] }, 'unit').level).toBe('COMPLETED')
  })
})
