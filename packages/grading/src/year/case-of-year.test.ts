import { aggregates } from '@khoan-viec/domain/aggregates'
import type { AppraisedInputs, Assessment, AssessmentEvent } from '@khoan-viec/domain/assessment'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import { takeOversOf, type Task } from '@khoan-viec/domain/task'
import {
  accepted,
  delivered,
  facts,
  goOn,
  halfway,
  inProgress,
  type Line,
  passTime,
  straight,
  UNIT,
} from '@khoan-viec/domain/task/testing'
import { describe, expect, test } from 'vitest'
import { caseOfYear } from './index.ts'

const NEIGHBOUR = 'ql'
const WARD = 'qd'
const groups = { [UNIT]: 'communes', [NEIGHBOUR]: 'communes', [WARD]: 'wards' }

const appraisedAs: AppraisedInputs = {
  others: ['TOT', 'TOT'],
  mainTargetsMet: true,
  faultsRemedied: 'ALL',
  findings: [],
  violations: [],
}

/** As the board of organisation leaves it; without inputs it has not spoken yet. */
function assess(subject: string, unit: string, inputs?: AppraisedInputs, leads?: string): Assessment {
  const kind = subject === unit ? ('COLLECTIVE' as const) : ('LEADER' as const)
  const who = leads === undefined ? { kind } : { kind, leads }
  const events: readonly AssessmentEvent[] = [
    { type: 'assessment-begun', subject, name: subject, cycle: facts.cycle.id, unit, ...who },
    ...(inputs ? [{ type: 'appraised' as const, inputs, level: 'GOOD' as const, ground: '' }] : []),
  ]
  const at = '2024-12-10T02:00:00.000Z'
  const made = events.reduce<Assessment | undefined>(
    (state, event, index) =>
      aggregates.assessment.evolve(state, { event, at, seq: index + 1, requestId: `r${index}` }, facts),
    undefined,
  )
  if (!made) throw new Error('nothing has begun')
  return made
}

const caseOf = (assessments: readonly Assessment[], ...tasks: readonly Task[]) =>
  caseOfYear({ facts, groups, assessments, tasks })

/** The unit with everybody who headed it in the year; the last chairman is in office at its end. */
const everybody = [
  assess(UNIT, UNIT, appraisedAs),
  assess('bi_thu', UNIT, appraisedAs, UNIT),
  assess('chu_tich', UNIT, appraisedAs),
  assess('chu_tich_moi', UNIT, appraisedAs, UNIT),
]

const handOver = (post: 'SECRETARY' | 'CHAIRMAN', outgoing: string, incoming: string): Line => [
  SYSTEM,
  '2024-07-01',
  {
    type: 'hand-over',
    post,
    outgoing,
    incoming,
    decision: '9-QĐ/ThU',
    item: { task: 't1', outcome: 'PARTIAL', fraction: 0.5, note: 'Một nửa số hộ' },
  },
]
const handedOver = (...line: Parameters<typeof handOver>): Task =>
  goOn(inProgress(), [handOver(...line), straight.deliver, straight.check]).task

function waived(): Task {
  const asked = goOn(inProgress(), [['chu_tich', '2024-04-01', { type: 'request-waiver', text: 'Thiên tai' }]])
  const id = asked.task.exchanges[0]?.id ?? ''
  return goOn(asked, [
    [
      'thuong_truc',
      '2024-04-02',
      { type: 'decide-waiver', id, granted: true, decision: '7-QĐ/ThU', text: 'Khách quan' },
    ],
  ]).task
}

describe('a task', () => {
  test('whose head has changed counts for the new one as it ended, and for the one who left as it was handed over', () => {
    expect(caseOf(everybody, handedOver('CHAIRMAN', 'chu_tich', 'chu_tich_moi')).case?.tasks).toMatchObject([
      { id: 't1', obligors: [UNIT, 'bi_thu', 'chu_tich_moi'], outcome: 'COMPLETED' },
      { id: 't1@chu_tich', obligors: ['chu_tich'], outcome: 'PARTIAL', fraction: 0.5 },
    ])
  })

  test('counts for the one who left as the act says that all have signed, whatever became of it since', () => {
    const settle: Line = [
      SYSTEM,
      '2024-07-08',
      {
        type: 'settle-hand-over',
        post: 'CHAIRMAN',
        outgoing: 'chu_tich',
        decision: '9-QĐ/ThU',
        act: 'the-act',
        item: { task: 't1', outcome: 'COMPLETED_LATE', note: 'Theo biên bản' },
      },
    ]
    const left = goOn(inProgress(), [handOver('CHAIRMAN', 'chu_tich', 'chu_tich_moi'), settle])
    const fates = [left, goOn(left, [straight.deliver, straight.check])].map(
      ({ task }) => caseOf(everybody, task).case?.tasks,
    )
    expect(fates.map((tasks) => tasks?.[0]?.outcome)).toEqual(['NOT_DONE', 'COMPLETED'])
    for (const tasks of fates)
      expect(tasks?.[1]).toMatchObject({ id: 't1@chu_tich', obligors: ['chu_tich'], outcome: 'COMPLETED_LATE' })
    for (const tasks of fates) expect(tasks?.[1]).not.toHaveProperty('fraction')
  })

  test('whose head left, and nobody has followed, counts for him as on his last day, whatever became of it since', () => {
    const leave: Line = [
      SYSTEM,
      '2024-07-01',
      { type: 'hand-over', post: 'CHAIRMAN', outgoing: 'chu_tich', decision: '9-QĐ/ThU', lastDay: '2024-06-30' },
    ]
    const succession = { post: 'CHAIRMAN', outgoing: 'chu_tich', decision: '9-QĐ/ThU' } as const
    const follow: Line = [SYSTEM, '2024-09-02', { type: 'succeed-head', ...succession, incoming: 'chu_tich_moi' }]
    const left = goOn(inProgress(), [leave])
    const fixed = caseOf(everybody, left.task).case?.tasks?.[1]
    expect(fixed).toMatchObject({ id: 't1@chu_tich', obligors: ['chu_tich'] })
    const done = goOn(left, [straight.deliver, straight.check])
    expect(caseOf(everybody, done.task).case?.tasks).toEqual([
      expect.objectContaining({ id: 't1', obligors: [UNIT, 'bi_thu'], outcome: 'COMPLETED' }),
      fixed,
    ])
    expect(caseOf(everybody, goOn(left, [follow]).task).case?.tasks).toEqual([
      expect.objectContaining({ id: 't1', obligors: [UNIT, 'bi_thu', 'chu_tich_moi'] }),
      fixed,
    ])
  })

  test('counts once for who left both posts', () => {
    const { task } = goOn(inProgress(), [
      handOver('CHAIRMAN', 'chu_tich', 'bi_thu'),
      handOver('SECRETARY', 'bi_thu', 'chu_tich_moi'),
      handOver('CHAIRMAN', 'bi_thu', 'chu_tich_moi'),
    ])
    const tasks = caseOf(everybody, task).case?.tasks
    expect(tasks?.map(({ id }) => id)).toEqual(['t1', 't1@chu_tich', 't1@bi_thu'])
  })

  test('names a person in two posts once', () => {
    expect(caseOf(everybody, handedOver('SECRETARY', 'bi_thu', 'chu_tich')).case?.tasks).toMatchObject([
      { id: 't1', obligors: [UNIT, 'chu_tich'] },
      { id: 't1@bi_thu', obligors: ['bi_thu'] },
    ])
  })

  test('is judged by a correction by decision before all else, then by a waiver, then by what was accepted', () => {
    const correct: Line = [
      SYSTEM,
      '2025-01-08',
      { type: 'correct-outcome', outcome: 'PARTIAL', fraction: 0.25, decision: '5-QĐ/ThU', ground: 'Theo khiếu nại' },
    ]
    const corrected = goOn(accepted(), [correct]).task
    const outcomes = [accepted().task, waived(), corrected, inProgress().task].map((task) =>
      caseOf(everybody.map(withResults), task).case?.tasks?.at(0),
    )
    expect(outcomes).toMatchObject([
      { outcome: 'COMPLETED' },
      { outcome: 'WAIVED', waiver: '7-QĐ/ThU' },
      { outcome: 'PARTIAL', fraction: 0.25 },
      { outcome: 'NOT_DONE' },
    ])
  })

  test('that a decision moved elsewhere or ended counts as it stood, and one that it cancelled not at all', () => {
    const why = { decision: '45-QĐ/ThU', ground: 'Sáp nhập' }
    const standing = { outcome: 'PARTIAL', fraction: 0.4 } as const
    const to = [{ task: 't1.qm', unit: 'qm' }]
    const day = '2024-06-30'
    const ends: readonly Line[] = [
      ['van_phong', day, { type: 'transfer', ...why, standing, to }],
      ['van_phong', day, { type: 'close-with-result', ...why, standing }],
      ['thuong_truc', day, { type: 'cancel', ...why }],
    ]
    const tasks = ends.map((end) => goOn(inProgress(), [end]).task)
    expect(tasks.map((task) => caseOf(everybody.map(withResults), task).case?.tasks?.at(0))).toMatchObject([
      { id: 't1', obligors: [UNIT, 'bi_thu', 'chu_tich'], ...standing },
      { id: 't1', obligors: [UNIT, 'bi_thu', 'chu_tich'], ...standing },
      { outcome: 'WAIVED', waiver: why.decision },
    ])
  })

  test('in a unit that ends counts with what had come of it by that day, and where it goes on with what was left', () => {
    const from = '2024-07-01'
    const decision = '1678/NQ-UBTVQH15'
    const ending = { ...facts, ends: { from, decision, heir: WARD } }
    const to = [{ task: 't1.qd', unit: WARD }]
    const disposition = { kind: 'TRANSFER', to } as const
    const plan = { type: 'plan-settlement', from, decision, ground: 'Sáp nhập', withUnit: true, disposition } as const
    // 28 of 3 → 53 households by March: 25 of 50, half; the site, as heavy as half of them, is not handed over.
    const left = passTime(goOn(halfway(), [['van_phong', '2024-06-03', plan]]), `${from}T02:00:00.000Z`, ending)
    const event = left.history.map((each) => each.event).find(({ type }) => type === 'transferred')
    if (event?.type !== 'transferred') throw new Error('it was not transferred')
    const [taking] = takeOversOf(left.task, event, left.now)
    if (!taking) throw new Error('nothing goes on')
    expect(taking.terms?.indicators.map(({ id, baseline, target }) => [id, baseline, target])).toEqual([
      ['ho', 28, 53],
      ['ban-giao', 0, 1],
    ])

    // Nothing was accepted of it in the ward by the year's last day.
    const heads = [
      { id: 's', person: 'secretary-qd', name: 's', post: 'SECRETARY', unit: WARD, from },
      { id: 'c', person: 'chairman-qd', name: 'c', post: 'CHAIRMAN', unit: WARD, from },
    ] as const
    const { unit: _, ...rest } = facts
    const ward = { ...rest, tenures: heads }
    const said = aggregates.task.decide(
      undefined,
      { type: 'take-over', ...taking },
      {
        at: left.now,
        today: from,
        real: left.now,
        actor: SYSTEM,
        facts: ward,
        hash: String,
      },
    )
    if (!said.ok) throw new Error(said.refusal.code)
    const taken = aggregates.task.evolve(undefined, { seq: 1, event: said.value, at: left.now, requestId: 'r' }, ward)
    const people = [
      ...everybody,
      assess(WARD, WARD, appraisedAs),
      assess('secretary-qd', WARD, appraisedAs, WARD),
      assess('chairman-qd', WARD, appraisedAs, WARD),
    ].map(withResults)
    expect(caseOf(people, left.task, taken).case?.tasks).toMatchObject([
      { id: 't1', obligors: [UNIT, 'bi_thu', 'chu_tich'], outcome: 'PARTIAL', fraction: 0.333333 },
      { id: 't1.qd', obligors: [WARD, 'secretary-qd', 'chairman-qd'], outcome: 'NOT_DONE' },
    ])
  })

  test('that nobody has checked yet keeps its group waiting for the verifier', () => {
    expect(caseOf(everybody, delivered().task)).toMatchObject({
      missing: [{ subject: UNIT, input: 'acceptance', owedBy: 'VERIFIER' }],
    })
    expect(caseOf(everybody, delivered().task).case).toBeUndefined()
  })

  test('without a contract in force is no task of the year', () => {
    const { contract: _, ...loose } = accepted().task
    expect(caseOf(everybody.map(withResults), loose).case?.tasks).toEqual([])
  })
})

const withResults = (assessment: Assessment): Assessment =>
  assess(assessment.subject, assessment.unit, { ...appraisedAs, resultsDegree: 'TOT' }, assessment.leads)

describe('a group of peers', () => {
  const neighbour = assess(NEIGHBOUR, NEIGHBOUR)
  const ward = withResults(assess(WARD, WARD))

  test('waits whole while one of it lacks an input, and keeps no other waiting', () => {
    const year = caseOf([...everybody, neighbour, ward], accepted().task)
    expect(year.missing.map(({ subject }) => subject)).toEqual([NEIGHBOUR])
    expect(year.case?.subjects.map(({ id }) => id)).toEqual([WARD])
    expect(year.case?.tasks).toEqual([])
  })

  test('is graded when nothing is missing any more, collectives first, whatever order the record has', () => {
    const { case: input, missing } = caseOf([...everybody, withResults(neighbour), ward].toReversed(), accepted().task)
    expect(missing).toEqual([])
    expect(input?.subjects.map(({ id, group }) => `${group}: ${id}`)).toEqual([
      'wards: qd',
      'communes: ql',
      'communes: qv',
      'communes/heads: bi_thu',
      'communes/heads: chu_tich',
      'communes/heads: chu_tich_moi',
    ])
  })
})

describe('results', () => {
  const idle = assess(NEIGHBOUR, NEIGHBOUR, appraisedAs)
  const resultsOf = (assessment: Assessment, ...tasks: readonly Task[]) =>
    caseOf([assessment], ...tasks).case?.subjects.map(({ criteria }) => criteria?.results)

  test('are assessed for whoever has no task, and nobody is graded without', () => {
    expect(caseOf([...everybody, idle], accepted().task)).toEqual({
      regulation: expect.any(String),
      missing: [
        { subject: NEIGHBOUR, name: NEIGHBOUR, unit: NEIGHBOUR, input: 'results', owedBy: 'ORGANISATION_BOARD' },
      ],
    })
    expect(resultsOf(withResults(idle))).toEqual(['TOT'])
  })

  test('assessed by people do not count where there is work, but do where all work was waived', () => {
    const unit = assess(UNIT, UNIT, { ...appraisedAs, resultsDegree: 'TOT' })
    expect(resultsOf(unit, accepted().task)).toEqual([undefined])
    expect(resultsOf(unit, waived())).toEqual(['TOT'])
  })

  test('of a head are those of the unit that he heads', () => {
    const leading = assess('chu_tich_moi', UNIT, appraisedAs, UNIT)
    const left = assess('chu_tich_moi', UNIT, appraisedAs)
    expect(caseOf([assess(UNIT, UNIT, appraisedAs), leading], accepted().task).missing).toEqual([])
    expect(caseOf([assess(UNIT, UNIT, appraisedAs), left], accepted().task).missing).toMatchObject([
      { subject: 'chu_tich_moi', input: 'results' },
    ])
  })
})
