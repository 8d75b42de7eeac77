import { describe, expect, test } from 'vitest'
import { parseCase, type CaseInput, type SubjectInput } from '../case/index.ts'
import { parseExactJson } from '../form/index.ts'
import { answerForm } from '../schema/index.ts'
import { collective, individual, leader, outcomes, partyYear, tasksOf } from '../testing/small-cases.ts'
import { gradeCase } from './index.ts'

const resultOf = (input: CaseInput, id: string) => {
  const found = gradeCase(input).results.find(({ subject }) => subject === id)
  if (!found) throw new Error(`no result of ${id}`)
  return found
}

const tenDone = (id: string) => tasksOf([id], outcomes('COMPLETED', 7, 'EXCEEDED', 3), `${id}-`)

describe('the cap', () => {
  const group = (scores: readonly number[], more: Partial<CaseInput> = {}) =>
    partyYear(2026, {
      ...more,
      subjects: scores.map((score, at) => collective(`u${at}`, { common: 30, results: score - 30 })),
      tasks: scores.flatMap((_, at) => tenDone(`u${at}`)),
    })

  test('a tie over the last place is left to people, those above keep, those below are lowered', () => {
    const answer = gradeCase(group([92, 95, 92, 99, 92, 91, 90, 90, 90, 90, 90, 90, 90, 90, 90]))
    expect(answer.groups).toEqual([
      {
        group: 'communes',
        base: 15,
        rate: 0.2,
        places: 3,
        excellent: 15,
        kept: ['u3', 'u1'],
        tied: ['u0', 'u2', 'u4'],
        lowered: ['u5', 'u6', 'u7', 'u8', 'u9', 'u10', 'u11', 'u12', 'u13', 'u14'],
      },
    ])
    expect(answer.results[0]).toMatchObject({
      cap: 'TIED',
      level: 'NEEDS_DECISION',
      possible: ['EXCELLENT', 'GOOD'],
      toReach: null,
    })
    expect(answer.results[5]).toMatchObject({ cap: 'LOWERED', level: 'GOOD', toReach: null })
  })

  test('a small group may have no place at all', () => {
    expect(gradeCase(group([95, 95])).groups[0]).toMatchObject({ base: 2, places: 0, lowered: ['u0', 'u1'], tied: [] })
  })

  test('a decision raises the rate of one group, exactly', () => {
    const decided = group([95, 94, 93, 92], {
      capDecisions: [{ group: 'communes', rate: 0.25, decision: '15-QĐ/ThU' }],
    })
    expect(gradeCase(decided).groups[0]).toMatchObject({ rate: 0.25, places: 1, kept: ['u0'] })
    const almost = JSON.stringify(decided).replace('"rate":0.25', '"rate":0.2499999999999999999999')
    const parsed = parseCase(almost)
    expect(parsed.ok && gradeCase(parsed.value).groups[0]?.places).toBe(0)
  })

  test('under 132 the base is all ranked, open ones too, whatever the setting says', () => {
    const criteria = { results: 'XUAT_SAC', others: ['TOT'] } as const
    const input = partyYear(2019, {
      settings: { capBase: 'GOOD_ONLY' },
      subjects: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
        id,
        kind: 'COLLECTIVE',
        group: 'communes',
        criteria: at === 0 ? criteria : { ...criteria, results: 'TOT' },
      })),
    })
    expect(gradeCase(input).groups[0]).toMatchObject({ base: 5, places: 1, kept: ['a'] })
  })

  test('a head is bound by the collective as its cap leaves it', () => {
    const answer = gradeCase(
      partyYear(2026, {
        subjects: [
          collective('unit', { common: 30, results: 65 }),
          leader('head', ['unit'], { common: 30, results: 65 }),
        ],
        tasks: tasksOf(['unit', 'head'], outcomes('COMPLETED', 7, 'EXCEEDED', 3)),
      }),
    )
    expect(answer.results[1]).toMatchObject({ level: 'GOOD', earned: 'EXCELLENT', cap: null, toReach: null })
    expect(answer.groups[1]).toMatchObject({ excellent: 0, base: 1 })
  })
})

describe('who is ranked', () => {
  const person = (
    employment: NonNullable<SubjectInput['employment']>,
    period = { from: '2026-01-01', to: '2026-12-31' },
  ) =>
    resultOf(
      {
        period,
        side: 'PARTY',
        subjects: [individual('one', { employment, common: 30, results: 62 })],
        tasks: tasksOf(['one'], outcomes('COMPLETED', 3)),
      },
      'one',
    ).level

  test.each([
    [{}, 'GOOD'],
    [{ monthsWorked: 5.9 }, 'NOT_RANKED'],
    [{ monthsWorked: 5, monthsAbsent: 7, absence: 'MATERNITY' }, 'GOOD'],
    [{ monthsAbsent: 6, absence: 'SICK' }, 'NOT_RANKED'],
    [{ monthsAbsent: 3, absence: 'OTHER' }, 'COMPLETED'],
    [{ monthsAbsent: 2.9 }, 'GOOD'],
    [{ monthsInParty: 5 }, 'NOT_RANKED'],
    [{ suspended: true, absence: 'MATERNITY' }, 'NOT_RANKED'],
  ] as const)('%j in a whole year: %s', (employment, level) => {
    expect(person(employment)).toBe(level)
  })

  test.each([
    [{ monthsWorked: 1, monthsAbsent: 4 }, 'GOOD'],
    [{ monthsWorked: 0, absence: 'MATERNITY' }, 'NOT_RANKED'],
    [{ monthsInParty: 5 }, 'NOT_RANKED'],
  ] as const)('%j in a quarter: %s', (employment, level) => {
    expect(person(employment, { from: '2026-01-01', to: '2026-03-31' })).toBe(level)
  })

  test('a collective is always ranked on the Party side and never under the decrees that rank persons', () => {
    const unit = collective('unit', { employment: { monthsWorked: 0, suspended: true } })
    expect(resultOf(partyYear(2026, { subjects: [unit], tasks: tenDone('unit') }), 'unit').level).not.toBe('NOT_RANKED')
    const state: CaseInput = { ...partyYear(2024, { subjects: [unit], tasks: tenDone('unit') }), side: 'STATE' }
    expect(resultOf(state, 'unit')).toMatchObject({ level: 'NOT_RANKED', possible: [], earned: null, score: null })
  })
})

describe('violations', () => {
  const violation = {
    id: 'v',
    subject: 'one',
    decidedOn: '2026-05-04',
    measure: 'REPRIMAND',
    side: 'PARTY',
    dutyRelated: true,
  } as const
  const year = (violations: CaseInput['violations']) =>
    partyYear(2026, {
      subjects: [individual('one')],
      tasks: tasksOf(['one'], outcomes('COMPLETED', 3)),
      ...(violations ? { violations } : {}),
    })

  test('one act decided twice is one violation; counted in an earlier year it is none', () => {
    expect(resultOf(year([violation]), 'one').forcedBy).toEqual(['DISCIPLINED'])
    expect(resultOf(year([{ ...violation, decidedOn: '2025-12-31' }]), 'one').forcedBy).toEqual([])
    expect(
      resultOf(year([violation, { ...violation, decidedOn: '2025-12-31', countedIn: [2025] }]), 'one').forcedBy,
    ).toEqual([])
    expect(resultOf(year([{ ...violation, countedIn: [2026] }]), 'one').forcedBy).toEqual(['DISCIPLINED'])
  })

  test('the other side counts under decree 48 only', () => {
    expect(resultOf(year([{ ...violation, side: 'STATE' }]), 'one').forcedBy).toEqual([])
    const state = (last: string): CaseInput => ({
      ...year([{ ...violation, decidedOn: last }]),
      period: { from: `${last.slice(0, 4)}-01-01`, to: last },
      side: 'STATE',
    })
    expect(resultOf(state('2024-12-31'), 'one').forcedBy).toEqual(['DISCIPLINED'])
    expect(resultOf(state('2022-12-31'), 'one').forcedBy).toEqual([])
  })
})

describe('the bands of Nghệ An', () => {
  const year = (common: number, results: number, overlays: readonly string[] = ['NGHE_AN_2025_DRAFT']) =>
    resultOf(
      partyYear(2026, { overlays, subjects: [individual('one', { common, results })], tasks: tenDone('one') }),
      'one',
    )

  test.each([
    [28, 62, 'EXCELLENT'],
    [30, 60, 'EXCELLENT'],
    [25, 66, 'GOOD'],
    [24, 56, 'GOOD'],
    [23, 57, 'COMPLETED'],
    [21, 49, 'COMPLETED'],
    [22, 47, 'NOT_COMPLETED'],
    [20, 55, 'NEEDS_DECISION'],
  ])('%i + %i points: %s before the cap', (common, results, level) => {
    const { level: shown, cap } = year(common, results)
    expect(cap === 'LOWERED' ? 'EXCELLENT' : shown).toBe(level)
  })

  test('names its own ground and never lifts what the national text gives', () => {
    expect(year(22, 47)).toMatchObject({ forcedBy: ['SCORE_BELOW_70'] })
    expect(year(22, 47, []).level).toBe('COMPLETED')
  })
})

test('an answer reads back by its own form', () => {
  const answer = gradeCase(
    partyYear(2026, {
      overlays: ['HOANG_MAI_DOWNGRADE'],
      subjects: [collective('unit', { subordinates: [{ id: 'cell', level: 'GOOD' }] }), leader('head', ['unit'])],
      tasks: tasksOf(['unit', 'head'], outcomes('COMPLETED', 8, 'PARTIAL', 1, 'WAIVED', 1)),
      violations: [{ id: 'v', subject: 'cell', decidedOn: '2026-03-03', measure: 'WARNING', side: 'PARTY' }],
    }),
  )
  expect(answerForm.read(parseExactJson(JSON.stringify(answer)))).toEqual(answer)
})
