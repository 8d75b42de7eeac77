import { describe, expect, test } from 'vitest'
import { SYSTEM, type Tenure } from '../organisation/organisation.ts'
import type { ContractTerms } from './terms.ts'
import { approved, goOn, hash, inProgress, offered, passTime, refusalOf, straight, type Line } from './testing/story.ts'
import { alsoHolding, facts, morning, someTerms, UNIT } from './testing/world.ts'

const offer = (changes: Partial<ContractTerms> = {}, day = '2024-02-20'): Line => [
  'van_phong',
  day,
  { type: 'offer', terms: someTerms(changes) },
]
const sign = (who: Line[0], terms = someTerms(), day = '2024-02-21'): Line => [
  who,
  day,
  { type: 'sign', terms: hash(terms) },
]

describe('the offer', () => {
  test.each([
    ['terms.superiorDuties', { superiorDuties: [] }],
    ['terms.obligors.secretary', { obligors: { collective: UNIT, secretary: 'chu_tich', chairman: 'chu_tich' } }],
    ['terms.obligors.chairman', { obligors: { collective: UNIT, secretary: 'bi_thu', chairman: 'chu_tich_moi' } }],
    ['terms.obligors.collective', { obligors: { collective: 'ql', secretary: 'bi_thu', chairman: 'chu_tich' } }],
    ['terms.decision', { decision: ' ' }],
    ['terms.deadline', { deadline: '2025-01-01' }],
  ] as const)('names what is wrong: %s', (field, changes) => {
    expect(refusalOf(approved(), offer(changes))).toMatchObject({ field })
  })

  test('comes from the secretariat', () => {
    expect(refusalOf(approved(), ['thuong_truc', '2024-02-20', straight.offer[2]])).toEqual({ code: 'not-yours' })
  })

  test('a changed term voids the signatures, which stay with the terms they signed', () => {
    const again = goOn(offered(), [sign('bi_thu'), offer({ weight: 4 }, '2024-02-22')])
    expect(again.task.contract?.signatures).toEqual([])
    expect(again.task.contract?.earlier).toMatchObject([
      { hash: hash(someTerms()), signatures: [{ person: 'bi_thu' }] },
    ])
    expect(refusalOf(again, sign('chu_tich', someTerms(), '2024-02-22'))).toMatchObject({ code: 'terms-changed' })
  })

  test('the same terms are not offered twice', () => {
    expect(refusalOf(offered(), offer())).toEqual({ code: 'already-done' })
  })
})

describe('signing', () => {
  test('three acts bring it into force: the secretary’s also for the collective', () => {
    const { task } = inProgress()
    expect(task.status).toBe('IN_PROGRESS')
    expect(task.contract?.signatures.map(({ role }) => role)).toEqual(['SECRETARY', 'CHAIRMAN', 'SUPERIOR'])
    expect(refusalOf(inProgress(), sign('bi_thu'))).toEqual({ code: 'already-done' })
  })

  test('one person in two posts signs once for both', () => {
    const chairmanToo: Tenure = {
      id: 'ct2',
      person: 'bi_thu',
      name: 'bi_thu',
      post: 'CHAIRMAN',
      unit: UNIT,
      from: '2020-01-01',
    }
    const both = alsoHolding('bi_thu', chairmanToo)
    const world = { ...facts, tenures: [...facts.tenures.filter(({ person }) => person !== 'chu_tich'), chairmanToo] }
    const terms = someTerms({ obligors: { collective: UNIT, secretary: 'bi_thu', chairman: 'bi_thu' } })
    const laid = goOn(approved(), [['van_phong', '2024-02-20', { type: 'offer', terms }]], world)
    const { task, history } = goOn(laid, [sign(both, terms)], world)
    expect(history.at(-1)?.event).toMatchObject({ type: 'signed', roles: ['SECRETARY', 'CHAIRMAN'], completes: false })
    expect(task.contract?.signatures.map(({ person }) => person)).toEqual(['bi_thu', 'bi_thu'])
    expect(goOn(laid, [sign(both, terms), sign('thuong_truc', terms)], world).task.status).toBe('IN_PROGRESS')
  })

  test('nobody else signs', () => {
    for (const who of ['uy_vien', 'van_phong', 'phu_trach', 'kiem_tra'] as const)
      expect(refusalOf(offered(), sign(who))).toEqual({ code: 'not-yours' })
  })
})

describe('left unsigned', () => {
  test('it is reminded of, then escalated, by the days of the calendar; signatures make it good', () => {
    const story = passTime(goOn(offered(), [sign('bi_thu')]), morning('2024-03-02'))
    const reminders = story.history.filter(({ event }) => event.type === 'signature-reminded')
    expect(reminders.map(({ at, event }) => [at, event])).toMatchObject([
      ['2024-02-22T17:00:00.000Z', { day: 3, escalated: false, awaited: ['CHAIRMAN', 'SUPERIOR'] }],
      ['2024-02-26T17:00:00.000Z', { day: 7, escalated: false }],
      ['2024-02-29T17:00:00.000Z', { day: 10, escalated: true }],
    ])
    const signed = goOn(story, [
      sign('chu_tich', someTerms(), '2024-03-02'),
      sign('thuong_truc', someTerms(), '2024-03-02'),
    ])
    expect(signed.task.lapses.every(({ madeGood }) => madeGood !== undefined)).toBe(true)
  })

  test('by an obligor until the year’s last day it counts as not done; by the superior alone it does not', () => {
    const end = morning('2024-12-16')
    expect(passTime(goOn(offered(), [sign('bi_thu'), sign('thuong_truc')]), end).task.status).toBe('NOT_DONE')
    expect(passTime(goOn(offered(), [sign('bi_thu'), sign('chu_tich')]), end).task.status).toBe('OFFERED')
  })
})

describe('a change of head', () => {
  const handOver: Line = [
    SYSTEM,
    '2024-07-01',
    { type: 'hand-over', post: 'CHAIRMAN', outgoing: 'chu_tich', incoming: 'chu_tich_moi', decision: '9-QĐ/ThU' },
  ]

  test('fixes what the outgoing leaves by the state of that day, where the act says nothing', () => {
    expect(goOn(inProgress(), [handOver]).task.handovers).toMatchObject([{ outgoing: 'chu_tich', outcome: 'NOT_DONE' }])
    const reported = goOn(inProgress(), [
      [
        'bi_thu',
        '2024-06-03',
        {
          type: 'report',
          report: {
            period: '2024-M05',
            values: { ho: 28, 'ban-giao': 0 },
            done: 'x',
            difficulties: '',
            forecast: '2024-09-01',
            evidence: [],
          },
        },
      ],
      handOver,
    ])
    // (28 − 3) / (53 − 3) with weight 2 of 3.
    expect(reported.task.handovers).toMatchObject([{ outcome: 'PARTIAL', fraction: 0.333333 }])
  })

  test('is told once', () => {
    expect(refusalOf(goOn(inProgress(), [handOver]), handOver)).toEqual({ code: 'already-done' })
  })

  test('a change granted afterwards binds the successor', () => {
    const { task } = goOn(inProgress(), [
      handOver,
      ['bi_thu', '2024-07-02', { type: 'request-change', text: 'Gia hạn', deadline: '2024-10-31' }],
      [
        'thuong_truc',
        '2024-07-03',
        { type: 'decide-change', id: 'change-1', granted: true, decision: '13-QĐ', text: 'Đồng ý' },
      ],
    ])
    expect(task.contract?.terms.obligors).toEqual({ collective: UNIT, secretary: 'bi_thu', chairman: 'chu_tich_moi' })
  })

  test('the successor is brought into unchanged terms, and the work goes on meanwhile', () => {
    const story = goOn(inProgress(), [handOver])
    const next = someTerms({ obligors: { collective: UNIT, secretary: 'bi_thu', chairman: 'chu_tich_moi' } })
    expect(
      refusalOf(story, ['van_phong', '2024-07-02', { type: 'offer', terms: { ...next, weight: 9 } }]),
    ).toMatchObject({ code: 'not-now' })
    const laid = goOn(story, [
      ['van_phong', '2024-07-02', { type: 'offer', terms: next }],
      sign('chu_tich_moi', next, '2024-07-02'),
    ])
    expect(laid.task.status).toBe('IN_PROGRESS')
    expect(laid.task.contract?.signatures.map(({ person }) => person)).toEqual(['chu_tich_moi'])
    expect(refusalOf(inProgress(), offer({ weight: 4 }, '2024-03-01'))).toMatchObject({ code: 'not-now' })
  })
})
