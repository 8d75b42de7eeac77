import { describe, expect, test } from 'vitest'
import { taskAggregate } from './aggregate.ts'
import type { Report } from './follow-up.ts'
import { lightOf } from './light.ts'
import { reportedValues } from './measure.ts'
import { goOn, inProgress, passTime, refusalOf, type Line, type Story } from './testing/story.ts'
import { aReport, facts, morning } from './testing/world.ts'

const report = (who: Line[0], day: string, id: string, changes: Partial<Report> = {}): Line => [
  who,
  day,
  { type: 'report', report: aReport(id, changes) },
]
const correct = (who: Line[0], day: string, id: string, decision?: string): Line => [
  who,
  day,
  { type: 'correct-report', report: aReport(id, { done: 'Bản sửa' }), ...(decision === undefined ? {} : { decision }) },
]
const kinds = ({ history }: Story): readonly string[] => history.map(({ event }) => event.type)

describe('reports', () => {
  test('open with the window of their period and close with it', () => {
    expect(refusalOf(inProgress(), report('bi_thu', '2024-03-31', '2024-M03'))).toEqual({
      code: 'too-early',
      data: { opens: '2024-04-01' },
    })
    expect(refusalOf(inProgress(), report('chu_tich', '2024-04-07', '2024-M03'))).toBeUndefined()
    expect(refusalOf(inProgress(), report('bi_thu', '2024-04-08', '2024-M03'))).toEqual({
      code: 'period-closed',
      data: { closes: '2024-04-07' },
    })
    expect(refusalOf(inProgress(), report('phu_trach', '2024-04-02', '2024-M03'))).toEqual({ code: 'not-yours' })
  })

  test('give a value for every indicator and for nothing else', () => {
    const values = (given: Report['values']): Line => report('bi_thu', '2024-04-02', '2024-M03', { values: given })
    expect(refusalOf(inProgress(), values({ ho: 5 }))).toMatchObject({
      code: 'missing',
      field: 'report.values.ban-giao',
    })
    expect(refusalOf(inProgress(), values({ ho: 5, 'ban-giao': 0.5 }))).toMatchObject({
      field: 'report.values.ban-giao',
    })
    expect(refusalOf(inProgress(), values({ ho: 5, 'ban-giao': 0, la: 1 }))).toMatchObject({
      field: 'report.values.la',
    })
    expect(refusalOf(inProgress(), report('bi_thu', '2024-04-02', '2024-M03', { done: '' }))).toMatchObject({
      field: 'report.done',
    })
  })

  test('are corrected in the window by who gave them, afterwards only by decision of the secretariat; both versions stay', () => {
    const given = goOn(inProgress(), [report('bi_thu', '2024-04-02', '2024-M03')])
    expect(refusalOf(given, report('bi_thu', '2024-04-03', '2024-M03'))).toMatchObject({ code: 'already-done' })
    expect(refusalOf(given, correct('chu_tich', '2024-04-03', '2024-M03'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(given, correct('bi_thu', '2024-04-08', '2024-M03'))).toMatchObject({ code: 'period-closed' })
    expect(refusalOf(given, correct('van_phong', '2024-04-07', '2024-M03', '5'))).toMatchObject({
      code: 'too-early',
      data: { opens: '2024-04-08' },
    })
    expect(refusalOf(given, correct('van_phong', '2024-04-09', '2024-M03'))).toMatchObject({
      code: 'missing',
      field: 'decision',
    })
    const { task } = goOn(given, [
      correct('bi_thu', '2024-04-03', '2024-M03'),
      correct('van_phong', '2024-04-09', '2024-M03', '5-QĐ'),
    ])
    expect(task.reports[0]?.versions.map(({ by, decision }) => [by, decision])).toEqual([
      ['bi_thu', undefined],
      ['bi_thu', undefined],
      ['van_phong', '5-QĐ'],
    ])
  })

  test('missing ones are recorded by the system when the window has closed', () => {
    const story = passTime(inProgress(), morning('2024-04-08'))
    expect(story.history.at(-1)).toMatchObject({
      event: { type: 'report-missed', period: '2024-M03', step: 'REMIND' },
      at: '2024-04-07T17:00:00.000Z',
    })
    expect(story.task.missedPeriods).toEqual(['2024-M03'])
  })

  test('a missed one entered later by decision makes only itself good, and its old values do not stand for the newest', () => {
    const story = goOn(inProgress(), [
      report('bi_thu', '2024-05-02', '2024-M04', { values: { ho: 30, 'ban-giao': 0 } }),
      correct('van_phong', '2024-05-20', '2024-M03', '6-QĐ'),
    ])
    expect(reportedValues(story.task)).toEqual({ ho: 30, 'ban-giao': 0 })
  })

  test('one missed is amber, two on end are red', () => {
    expect(lightOf(passTime(inProgress(), morning('2024-04-08')).task).light).toBe('AMBER')
    expect(lightOf(passTime(inProgress(), morning('2024-05-08')).task).light).toBe('RED')
  })

  test('a period that ended before the contract was in force is not owed', () => {
    const late = {
      ...facts,
      calendar: {
        ...facts.calendar,
        periods: facts.calendar.periods.map((each) => ({
          ...each,
          from: '2024-02-01',
          to: '2024-02-20',
          opens: '2024-02-21',
          closes: '2024-02-28',
        })),
      },
    }
    expect(kinds(passTime(inProgress(), morning('2024-04-01'), late))).not.toContain('report-missed')
  })
})

describe('the ladder', () => {
  test('climbs with each lapse not made good: remind, urge, explain, review, review', () => {
    const { task } = passTime(inProgress(), morning('2024-07-08'))
    expect(task.lapses.map(({ step }) => step)).toEqual(['REMIND', 'URGE', 'EXPLAIN', 'REVIEW', 'REVIEW'])
    expect(
      taskAggregate.todos(task, facts).filter(({ kind }) => kind === 'explain' || kind === 'review-lapse'),
    ).not.toEqual([])
  })

  test('a report makes the missed ones before it good, and the ladder begins anew', () => {
    const story = goOn(inProgress(), [
      report('bi_thu', '2024-05-02', '2024-M04', { values: { ho: 30, 'ban-giao': 0 } }),
    ])
    expect(story.task.lapses).toMatchObject([{ id: 'report/2024-M03', madeGood: morning('2024-05-02') }])
    expect(passTime(story, morning('2024-06-08')).task.lapses.at(-1)).toMatchObject({
      id: 'report/2024-M05',
      step: 'REMIND',
    })
  })

  test('an explanation answers one lapse, once', () => {
    const explain: Line = ['bi_thu', '2024-07-08', { type: 'explain', lapse: 'report/2024-M05', text: 'Mưa lũ' }]
    const told = goOn(inProgress(), [explain])
    expect(refusalOf(told, explain)).toMatchObject({ code: 'already-done' })
    expect(
      refusalOf(told, ['bi_thu', '2024-07-08', { type: 'explain', lapse: 'deadline/x', text: 'x' }]),
    ).toMatchObject({ code: 'no-request' })
  })
})

describe('milestones', () => {
  const reached = report('bi_thu', '2024-06-01', '2024-M05', { values: { ho: 28, 'ban-giao': 0 } })
  const short = report('bi_thu', '2024-06-01', '2024-M05', { values: { ho: 27, 'ban-giao': 0 } })

  test('are judged by the report on their days', () => {
    expect(kinds(passTime(goOn(inProgress(), [reached]), morning('2024-06-08')))).not.toContain('milestone-missed')
    const missed = passTime(goOn(inProgress(), [short]), morning('2024-06-08'))
    expect(missed.history.at(-1)).toMatchObject({ event: { type: 'milestone-missed', milestone: 'm1' } })
    expect(lightOf(missed.task)).toMatchObject({ light: 'RED', reasons: [{ code: 'MISSED_MILESTONE' }] })
  })

  test('that a later report shows not to have been reached are missed on the day after it, not on a day gone by', () => {
    const less = report('bi_thu', '2024-07-02', '2024-Q2', { values: { ho: 20, 'ban-giao': 0 } })
    const told = passTime(goOn(inProgress(), [reached, less]), morning('2024-07-04'))
    const missed = told.history.find(({ event }) => event.type === 'milestone-missed')
    expect(missed).toMatchObject({ at: '2024-07-02T17:00:00.000Z', event: { milestone: 'm1' } })
    const times = told.history.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
  })

  test('reached later they are made good, though they were missed', () => {
    const later = goOn(inProgress(), [
      short,
      report('bi_thu', '2024-07-02', '2024-Q2', { values: { ho: 40, 'ban-giao': 0 } }),
    ])
    expect(later.task.lapses.find(({ kind }) => kind === 'MISSED_MILESTONE')).toMatchObject({
      madeGood: morning('2024-07-02'),
    })
    expect(lightOf(later.task).light).toBe('AMBER')
  })
})

describe('directions and support', () => {
  test('come from the bodies and from the officer of the area, and are answered by the unit once', () => {
    for (const who of ['thuong_truc', 'uy_ban', 'dia_ban'] as const)
      expect(
        refusalOf(inProgress(), [who, '2024-03-05', { type: 'direct', text: 'Họp dân', due: '2024-03-10' }]),
      ).toBeUndefined()
    expect(refusalOf(inProgress(), ['kiem_tra', '2024-03-05', { type: 'direct', text: 'x' }])).toEqual({
      code: 'not-yours',
    })
    const directed = goOn(inProgress(), [
      ['dia_ban', '2024-03-05', { type: 'direct', text: 'Họp dân', due: '2024-03-10' }],
    ])
    expect(taskAggregate.todos(directed.task, facts)).toContainEqual(
      expect.objectContaining({ kind: 'answer-direction', due: '2024-03-10', post: 'SECRETARY' }),
    )
    const answer: Line = ['bi_thu', '2024-03-06', { type: 'answer-direction', id: 'direction-1', text: 'Đã họp' }]
    expect(refusalOf(goOn(directed, [answer]), answer)).toMatchObject({ code: 'already-done' })
    expect(
      refusalOf(directed, ['bi_thu', '2024-03-06', { type: 'answer-direction', id: 'direction-2', text: 'x' }]),
    ).toMatchObject({ code: 'no-request' })
  })

  test('an open request turns the light violet until it is answered', () => {
    const asked = goOn(inProgress(), [['bi_thu', '2024-03-05', { type: 'request-support', text: 'Xin thẩm định giá' }]])
    expect(lightOf(asked.task)).toEqual({
      light: 'VIOLET',
      reasons: [{ code: 'REQUEST_OPEN', data: { kind: 'SUPPORT', id: 'support-1' } }],
    })
    const answered = goOn(asked, [
      ['van_phong', '2024-03-06', { type: 'answer-support', id: 'support-1', granted: true, text: 'Đồng ý' }],
    ])
    expect(lightOf(answered.task)).toEqual({ light: 'GREEN', reasons: [{ code: 'ON_COURSE', data: {} }] })
  })
})

describe('waiver and change', () => {
  const ask: Line = ['bi_thu', '2024-03-05', { type: 'request-waiver', text: 'Bão số 3' }]
  const rule = (granted: boolean, who: Line[0] = 'thuong_truc', decision = '12-QĐ/ThU'): Line => [
    who,
    '2024-03-10',
    { type: 'decide-waiver', id: 'waiver-1', granted, decision, text: 'Theo biên bản' },
  ]

  test('a waiver is the chair’s decision with its number, one request at a time', () => {
    const asked = goOn(inProgress(), [ask])
    expect(refusalOf(asked, ask)).toEqual({ code: 'already-done' })
    expect(refusalOf(asked, rule(true, 'van_phong'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(asked, rule(true, 'thuong_truc', ''))).toMatchObject({ field: 'decision' })
    expect(goOn(asked, [rule(true)]).task).toMatchObject({ status: 'WAIVED', waiver: '12-QĐ/ThU' })
    expect(goOn(asked, [rule(false)]).task.status).toBe('IN_PROGRESS')
  })

  test('asked in time, it may still be granted after the year’s last day', () => {
    const late: Line = ['thuong_truc', '2024-12-17', rule(true)[2]]
    expect(goOn(goOn(inProgress(), [ask]), [late]).task.status).toBe('WAIVED')
  })

  test('a change granted makes new terms to be signed anew, and the work goes on', () => {
    const { task } = goOn(inProgress(), [
      [
        'chu_tich',
        '2024-03-05',
        { type: 'request-change', text: 'Gia hạn', deadline: '2024-10-31', targets: { ho: 61 } },
      ],
      [
        'thuong_truc',
        '2024-03-10',
        { type: 'decide-change', id: 'change-1', granted: true, decision: '13-QĐ/ThU', text: 'Đồng ý' },
      ],
    ])
    expect(task.status).toBe('IN_PROGRESS')
    expect(task.contract?.terms).toMatchObject({
      decision: '13-QĐ/ThU',
      deadline: '2024-10-31',
      indicators: [{ id: 'ho', target: 61 }, {}],
    })
    // The threshold of exceeding was 60: it lies behind the new target.
    expect(task.contract?.terms.indicators[0]).not.toHaveProperty('exceed')
    expect(task.contract?.signatures).toEqual([])
    expect(taskAggregate.todos(task, facts).filter(({ kind }) => kind === 'sign')).toHaveLength(3)
  })

  test('a change beyond the year is refused', () => {
    expect(
      refusalOf(inProgress(), ['bi_thu', '2024-03-05', { type: 'request-change', text: 'x', deadline: '2024-12-05' }]),
    ).toMatchObject({ code: 'deadline-outside-cycle' })
    expect(refusalOf(inProgress(), ['bi_thu', '2024-03-05', { type: 'request-change', text: 'x' }])).toMatchObject({
      code: 'missing',
    })
  })
})
