import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { carryOver } from './carry-over.ts'
import { leftOf } from './remainder.ts'
import type { Disposition } from './settlement.ts'
import { sharesOn } from './shares.ts'
import { closeYear } from './system.ts'
import { takeOversOf } from './take-over.ts'
import {
  accepted,
  approved,
  begin,
  delivered,
  goOn,
  halfway,
  inProgress,
  inReview,
  passTime,
  refusalOf,
  type Story,
} from './testing/story.ts'
import { aReport, facts, morning } from './testing/world.ts'

const DAY = '2024-06-01'
const why = { decision: '1678/NQ-UBTVQH15', ground: 'Sáp nhập đơn vị' }
const toWard: Disposition = { kind: 'TRANSFER', to: [{ task: 't1.qm', unit: 'qm' }] }
const plan = (disposition: Disposition, other: { from?: string; withUnit?: boolean } = {}) =>
  ({ type: 'plan-settlement', from: '2024-07-01', ...why, disposition, ...other }) as const
const withdraw = { type: 'withdraw-settlement', ground: 'Chưa sáp nhập' } as const

/** The unit is merged on 1 July by that decision, or ends without one in its place. */
const merged: CycleFacts = { ...facts, ends: { from: '2024-07-01', decision: why.decision, heir: 'qm' } }
const { heir: _, ...split } = merged.ends ?? { from: '', decision: '' }
const ending: CycleFacts = { ...facts, ends: split }

const kinds = ({ history }: Story) => history.map(({ event }) => event.type)

describe('what is decided of open work for a day to come', () => {
  test('is kept on it, and takes effect on that day with what has come of the work by then', () => {
    const planned = goOn(halfway(), [['van_phong', DAY, plan(toWard)]])
    expect(planned.task).toMatchObject({
      status: 'IN_PROGRESS',
      planned: { from: '2024-07-01', by: 'van_phong', disposition: toWard },
    })
    const reported = goOn(planned, [
      [
        'chu_tich',
        '2024-06-05',
        { type: 'report', report: aReport('2024-M05', { values: { ho: 43, 'ban-giao': 0 } }) },
      ],
    ])
    const after = passTime(reported, morning('2024-07-02'))
    expect(after.task).toMatchObject({
      status: 'SETTLED',
      settled: { at: '2024-06-30T17:00:00.000Z', by: 'van_phong', standing: { fraction: 0.533333 }, to: toWard.to },
    })
    expect(after.task.planned).toBeUndefined()
    // What the day before still holds against the unit comes first.
    expect(kinds(after).slice(-1)).toEqual(['transferred'])
  })

  test('is changed by being decided again, and withdrawn until its day', () => {
    const closed = goOn(halfway(), [
      ['van_phong', DAY, plan(toWard)],
      ['thuong_truc', '2024-06-10', plan({ kind: 'CLOSE' })],
    ])
    expect(passTime(closed, morning('2024-07-02')).task).toMatchObject({
      settled: { kind: 'CLOSED', by: 'thuong_truc' },
    })
    const kept = passTime(goOn(closed, [['van_phong', '2024-06-20', withdraw]]), morning('2024-07-02'))
    expect(kept.task.status).toBe('IN_PROGRESS')
    expect(refusalOf(kept, ['van_phong', '2024-07-03', withdraw])).toMatchObject({ code: 'not-now' })
  })

  test('that hangs on the end of the unit takes effect with it, and lapses where that is not recorded', () => {
    const planned = goOn(halfway(), [['van_phong', DAY, plan(toWard, { withUnit: true })]])
    expect(passTime(planned, morning('2024-07-02')).task).toMatchObject({ status: 'IN_PROGRESS' })
    expect(kinds(passTime(planned, morning('2024-07-02'))).at(-1)).toBe('settlement-lapsed')
    expect(passTime(planned, morning('2024-07-02'), merged).task.status).toBe('SETTLED')
    const otherDay = { ...merged, ends: { from: '2024-08-01', decision: why.decision, heir: 'qm' } }
    expect(kinds(passTime(planned, morning('2024-07-02'), otherDay)).at(-1)).toBe('settlement-lapsed')
  })

  test('may be said of a day gone by where the decision on the unit says so, and takes effect at once', () => {
    const past = plan(toWard, { withUnit: true, from: '2024-05-01' })
    const recorded = { ...facts, ends: { from: '2024-05-01', decision: why.decision, heir: 'qm' } }
    const planned = goOn(halfway(), [['van_phong', DAY, past]])
    expect(passTime(planned, morning(DAY), recorded).task).toMatchObject({ settled: { at: morning(DAY) } })
    expect(kinds(passTime(planned, morning('2024-06-02'))).at(-1)).toBe('settlement-lapsed')
    expect(refusalOf(halfway(), ['van_phong', DAY, plan(toWard, { from: DAY })])).toMatchObject({
      code: 'too-early',
      field: 'from',
    })
  })

  test('of work not approved yet: another Party committee endorses it; what is said in a meeting is no secret then', () => {
    const inMeeting = goOn(inReview(), [['van_phong', '2024-02-15', plan(toWard, { from: '2024-02-16' })]])
    const { task, history } = passTime(inMeeting, morning('2024-02-17'))
    expect(task.settled).toMatchObject({ unapproved: true })
    expect(task.rounds.at(-1)?.closedAt).toBeDefined()
    const event = history.map((each) => each.event).find(({ type }) => type === 'transferred')
    if (event?.type !== 'transferred') throw new Error('nothing was transferred')
    expect(takeOversOf(task, event, morning('2024-02-17'))).toMatchObject([{ unapproved: true, unit: 'qm' }])
  })

  test.each([
    ['a result of what is under no contract', approved(), plan({ kind: 'CLOSE' }), { code: 'not-now' }],
    ['what is judged to its end', accepted(), plan(toWard, { from: '2024-12-30' }), { code: 'not-now' }],
    ['a day that is none', halfway(), plan(toWard, { from: '2024-13-01' }), { code: 'malformed', field: 'from' }],
    ['no unit', halfway(), plan({ kind: 'TRANSFER', to: [] }), { code: 'missing', field: 'disposition.to' }],
    [
      'another year',
      halfway(),
      plan({ kind: 'TRANSFER', to: [{ task: 't9', unit: 'qm', cycle: 'x' } as never] }),
      { field: 'disposition.to[0].cycle' },
    ],
    [
      'a name that nobody keeps for it until the day',
      halfway(),
      plan({ kind: 'TRANSFER', to: [{ task: 'x.qm', unit: 'qm' }] }),
      { code: 'malformed', field: 'disposition.to[0].task' },
    ],
  ] as const)('is refused for %s', (_name, story, command, refusal) => {
    const day = dayOf(story.now) > DAY ? dayOf(story.now) : DAY
    expect(refusalOf(story, ['van_phong', day, command])).toMatchObject(refusal)
  })

  test('is decided by the secretariat and the chair, and by nobody else', () => {
    for (const who of ['van_phong', 'thuong_truc'] as const)
      expect(refusalOf(halfway(), [who, DAY, plan(toWard)])).toBeUndefined()
    for (const who of ['bi_thu', 'uy_vien', 'kiem_tra', 'nguoi_la', 'thanh_tra'] as const)
      expect(refusalOf(halfway(), [who, DAY, plan(toWard)])).toBeDefined()
  })
})

describe('in a unit that ends', () => {
  test('work of which nothing is decided goes to the one unit in its place', () => {
    expect(passTime(halfway(), morning('2024-07-02'), merged).task).toMatchObject({
      status: 'SETTLED',
      settled: { decision: why.decision, to: [{ task: 't1.qm', unit: 'qm' }] },
    })
  })

  test('nothing is begun, taken up again or left undecided where none is in its place', () => {
    const submit = begin().history[0]?.event
    if (submit?.type !== 'submitted') throw new Error('not submitted')
    expect(() => begin(['bi_thu', '2024-01-10', { ...submit, type: 'submit' }], ending)).toThrow('no-heir')
    const planned = goOn(halfway(), [['van_phong', DAY, plan(toWard)]], ending)
    expect(planned.task.planned?.withUnit).toBe(true)
    expect(refusalOf(planned, ['van_phong', DAY, withdraw], ending)).toMatchObject({ code: 'no-heir' })
    expect(refusalOf(planned, ['van_phong', DAY, plan({ kind: 'CANCEL' })], ending)).toBeUndefined()
    const again = { verdict: 'FAILED', results: { ho: 40, 'ban-giao': 0 }, quality: 'GOOD', onTheSpot: true } as const
    const late = { ...ending, ends: { from: '2024-12-01', decision: why.decision } }
    const command = { type: 'correct-check', ...again, ground: 'Kiểm tra lại' } as const
    expect(refusalOf(accepted(), ['kiem_tra', '2024-10-02', command], late)).toMatchObject({ code: 'no-heir' })
    expect(refusalOf(accepted(), ['kiem_tra', '2024-10-02', command])).toBeUndefined()
  })

  test('every target reached by the day: nothing is left to go on, and it is closed with that', () => {
    const planned = goOn(delivered(), [['van_phong', '2024-09-21', plan(toWard, { from: '2024-09-25' })]])
    expect(passTime(planned, morning('2024-09-26')).task).toMatchObject({
      settled: { kind: 'CLOSED', standing: { outcome: 'COMPLETED' } },
    })
  })
})

describe('towards the end of the year', () => {
  const next: CycleFacts = { ...facts, cycle: { ...facts.cycle, id: '2025', year: 2025 } }
  const { delivery } = facts.calendar

  test('what is transferred after the last day for delivery waits for the next year', () => {
    const planned = goOn(halfway(), [['van_phong', DAY, plan(toWard, { from: '2024-12-01' })]])
    expect(delivery < '2024-12-01').toBe(true)
    const { task } = passTime(planned, morning('2024-12-01'))
    expect(task).toMatchObject({ status: 'SETTLED', settled: { waits: true } })
    expect(closeYear(task)).toMatchObject({ value: { carriedOver: true } })
    expect(carryOver(task, next)).toMatchObject([
      { task: 't1.qm', unit: 'qm', cycle: '2025', from: { task: 't1', decision: why.decision } },
    ])
    // Merged on in the meantime.
    expect(carryOver(task, next, (unit) => ({ unit: unit === 'qm' ? 'xx' : unit, decision: '2' }))).toMatchObject([
      { unit: 'xx' },
    ])
  })

  test('what the year has judged goes where it was decided, if its unit is no more then, and keeps the plan if it is', () => {
    const judged = passTime(halfway(), morning('2024-12-20'))
    expect(judged.task.status).toBe('NOT_DONE')
    const { task } = goOn(judged, [['van_phong', '2024-12-21', plan(toWard, { from: '2025-03-01', withUnit: true })]])
    const gone = carryOver(task, next, (unit) => (unit === 'qv' ? undefined : { unit }))
    expect(gone).toMatchObject([{ task: 't1.qm', unit: 'qm' }])
    expect(carryOver(task, next)).toMatchObject([{ task: 't1.2025', unit: 'qv', planned: { from: '2025-03-01' } }])
    const closed = goOn(judged, [['van_phong', '2024-12-21', plan({ kind: 'CLOSE' }, { from: '2025-03-01' })]])
    expect(carryOver(closed.task, next, () => undefined)).toEqual([])
  })
})

const anAmount = fc.integer({ min: 1, max: 30 })
property.prop([
  fc.array(fc.tuple(anAmount, anAmount), { minLength: 1, maxLength: 5 }),
  fc.integer({ min: 3, max: 52 }),
])(
  'shares decided earlier are together what is left on the day, whatever has come of the work since',
  (weights, reported) => {
    const { task } = goOn(inProgress(), [
      [
        'chu_tich',
        '2024-04-02',
        { type: 'report', report: aReport('2024-M03', { values: { ho: reported, 'ban-giao': 0 } }) },
      ],
    ])
    const to = weights.map(([ho], place) => ({
      task: `t${place}`,
      unit: 'qm',
      name: `${place}`,
      owed: { ho, ...(place === 0 ? { 'ban-giao': 1 } : {}) },
    }))
    const shares = sharesOn(task, to)
    for (const { indicator, left } of leftOf(task))
      expect(shares.reduce((sum, { owed }) => sum + (owed?.[indicator.id] ?? 0), 0)).toBe(left)
    for (const { owed = {} } of shares)
      for (const share of Object.values(owed)) expect(Number.isInteger(share)).toBe(true)
  },
)
