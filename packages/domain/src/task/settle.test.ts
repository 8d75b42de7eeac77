import { describe, expect, test } from 'vitest'
import { canDo } from '../access/can-do.ts'
import { aggregates } from '../aggregates/index.ts'
import { decide } from './decide.ts'
import type { Successor } from './settlement.ts'
import { closeYear } from './system.ts'
import type { Task } from './task.ts'
import { accepted, approved, begin, contextAt, delivered, goOn, inProgress } from './testing/story.ts'
import { actor, aReport, facts, morning, type Name } from './testing/world.ts'

const DAY = '2024-06-30'
const why = { decision: '45-QĐ/ThU', ground: 'Sáp nhập đơn vị từ 1/7' }
const whole = { type: 'transfer', ...why, to: [{ task: 't1.qm', unit: 'qm' }] } as const
const closing = { type: 'close-with-result', ...why } as const
const cancelling = { type: 'cancel', ...why } as const

const settle = (task: Task, command: Parameters<typeof decide>[1], who: Name = 'van_phong') =>
  decide(task, command, contextAt(actor(who), morning(DAY)))

/** 28 of 53 households by the report, of 3 at the beginning; the site is not handed over. */
const halfway = () =>
  goOn(inProgress(), [
    ['chu_tich', '2024-04-02', { type: 'report', report: aReport('2024-M03', { values: { ho: 28, 'ban-giao': 0 } }) }],
  ])

describe('open work', () => {
  test('is transferred whole: what came of it is fixed, and nothing more happens to it here', () => {
    const { task } = goOn(halfway(), [['van_phong', DAY, whole]])
    expect(task).toMatchObject({
      status: 'SETTLED',
      settled: { kind: 'TRANSFERRED', by: 'van_phong', standing: { outcome: 'PARTIAL', fraction: 0.333333 } },
    })
    for (const who of ['van_phong', 'thuong_truc'] as const)
      expect(canDo(task, actor(who), facts, morning(DAY))).toEqual([])
    // What was missed before may still be explained.
    const left = canDo(task, actor('chu_tich'), facts, morning(DAY)).map(({ command }) => command)
    expect(new Set(left)).toEqual(new Set(['explain']))
    expect(aggregates.task.todos(task, facts)).toEqual([])
    expect(aggregates.task.due(task, facts)).toBeUndefined()
    expect(closeYear(task)).toMatchObject({ value: { carriedOver: false } })
    expect(settle(task, cancelling)).toMatchObject({ refusal: { code: 'not-now' } })
  })

  test('is settled by the secretariat or the chair, and by nobody else', () => {
    for (const command of [whole, closing, cancelling]) {
      for (const who of ['van_phong', 'thuong_truc'] as const)
        expect(settle(inProgress().task, command, who).ok).toBe(true)
      for (const who of ['bi_thu', 'uy_vien', 'kiem_tra', 'nguoi_la', 'thanh_tra'] as const)
        expect(settle(inProgress().task, command, who).ok).toBe(false)
    }
  })

  test.each([
    [
      { ...whole, decision: ' ' },
      { code: 'missing', field: 'decision' },
    ],
    [
      { ...closing, ground: '' },
      { code: 'missing', field: 'ground' },
    ],
    [
      { ...whole, to: [] },
      { code: 'missing', field: 'to' },
    ],
    [
      { ...whole, to: [{ task: 't1', unit: 'qm' }] },
      { code: 'malformed', field: 'to[0].task' },
    ],
    [
      { ...whole, to: [whole.to[0], whole.to[0]] },
      { code: 'missing', field: 'to[0].name' },
    ],
    [
      { ...closing, standing: { outcome: 'PARTIAL' } as const },
      { code: 'missing', field: 'standing.fraction' },
    ],
    [{ ...closing, standing: { outcome: 'NOT_DONE', fraction: 1 } as const }, { field: 'standing.fraction' }],
  ])('is not settled by half a decision: %j', (command, refusal) => {
    expect(settle(inProgress().task, command)).toMatchObject({ refusal })
  })

  test('is closed with the result that the decision names, delivered or not', () => {
    const standing = { outcome: 'PARTIAL', fraction: 0.4 } as const
    expect(goOn(delivered(), [['thuong_truc', '2024-09-25', { ...closing, standing }]]).task).toMatchObject({
      status: 'SETTLED',
      settled: { kind: 'CLOSED', standing, to: [] },
    })
    expect(settle(approved().task, closing)).toMatchObject({ refusal: { code: 'not-now' } })
  })

  test('is cancelled, and then waived by that decision', () => {
    for (const story of [begin(), approved(), inProgress()])
      expect(goOn(story, [['van_phong', DAY, cancelling]]).task).toMatchObject({
        status: 'WAIVED',
        waiver: why.decision,
      })
    expect(settle(accepted().task, cancelling)).toMatchObject({ refusal: { code: 'not-now' } })
  })

  test('that has reached every target goes nowhere: it is checked, or closed with its result', () => {
    expect(settle(delivered().task, whole)).toMatchObject({ refusal: { code: 'nothing-left' } })
  })
})

describe('parts', () => {
  const part = (unit: string, owed: Successor['owed']): Successor => ({
    task: `t1.${unit}`,
    unit,
    name: unit,
    ...(owed ? { owed } : {}),
  })
  const divide = (...to: readonly Successor[]) => settle(halfway().task, { ...whole, to })

  test('are together what is left: 25 households and the handing over', () => {
    expect(divide(part('qm', { ho: 20, 'ban-giao': 1 }), part('tm', { ho: 5 })).ok).toBe(true)
    expect(divide(part('qm', { ho: 25, 'ban-giao': 1 })).ok).toBe(true)
    expect(divide(part('qm', { ho: 20, 'ban-giao': 1 }), part('tm', { ho: 4 }))).toMatchObject({
      refusal: { code: 'sum-differs', data: { indicator: 'Hộ đồng thuận', expected: 25, actual: 24 } },
    })
    expect(divide(part('qm', { ho: 20 }), part('tm', { ho: 5 }))).toMatchObject({
      refusal: { code: 'sum-differs', data: { indicator: 'Biên bản bàn giao' } },
    })
  })

  test.each([
    [[part('qm', { ho: 25, 'ban-giao': 0.5 }), part('tm', { 'ban-giao': 0.5 })], 'to[0].owed.ban-giao'],
    [[part('qm', { ho: 30, 'ban-giao': 1 }), part('tm', { ho: -5 })], 'to[1].owed.ho'],
    [[part('qm', { ho: 25, 'ban-giao': 1 }), part('tm', { khac: 1 })], 'to[1].owed.khac'],
    [[part('qm', { ho: 25, 'ban-giao': 1 }), part('tm', undefined)], 'to[1].owed'],
  ])('that are none are refused in their place', (to, field) => {
    expect(divide(...to)).toMatchObject({ refusal: { field } })
  })
})
