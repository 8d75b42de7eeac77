import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeExact } from '../exact/index.ts'
import { randomCase } from '../testing/random-case.ts'
import { parseCase } from './index.ts'

const unit = { id: 'unit', kind: 'COLLECTIVE', group: 'communes', common: 27, results: 60 }
const head = { id: 'head', kind: 'LEADER', group: 'heads', leads: ['unit'], common: 27, results: 60 }
const task = { id: 't1', origin: 'REGISTERED', obligors: ['unit'], outcome: 'COMPLETED' }
const violation = { id: 'v1', subject: 'unit', decidedOn: '2026-05-04', measure: 'WARNING', side: 'PARTY' }
const year = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  side: 'PARTY',
  subjects: [unit, head],
  tasks: [task],
  violations: [violation],
}

const fieldOf = (value: unknown): string => {
  const parsed = parseCase(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? 'a case' : parsed.field
}

const withSubject = (more: object) => ({ ...year, subjects: [{ ...unit, ...more }, head] })
const withHead = (more: object) => ({ ...year, subjects: [unit, { ...head, ...more }] })
const withTask = (more: object) => ({ ...year, tasks: [{ ...task, ...more }] })
const withViolation = (more: object) => ({ ...year, violations: [{ ...violation, ...more }] })
const without = (from: object, name: string) => Object.fromEntries(Object.entries(from).filter(([key]) => key !== name))
const member = { id: 'member', kind: 'INDIVIDUAL', group: 'members', common: 20, results: 50 }

describe('a case', () => {
  test('needs no more than its period, side and subjects', () => {
    expect(fieldOf({ period: year.period, side: 'STATE', subjects: [] })).toBe('a case')
    expect(fieldOf(year)).toBe('a case')
  })

  test('reads a number to its last digit', () => {
    const digits = '29.9999999999999999999999999'
    const parsed = parseCase(JSON.stringify(year).replace('"common":27', `"common":${digits}`))
    expect(parsed.ok && parsed.value.subjects[0]?.common && writeExact(parsed.value.subjects[0].common)).toBe(digits)
    expect(fieldOf(JSON.stringify(year).replace('"common":27', '"common":30.0000000000000000000001'))).toBe(
      'subjects[0].common',
    )
    const tenth = parseCase(withTask({ weight: 0.1 }) as never)
    expect(tenth.ok && tenth.value.tasks[0] && writeExact(tenth.value.tasks[0].weight)).toBe('0.1')
  })

  test.each([
    ['{', 'case'],
    ['[]', 'case'],
    [without(year, 'period'), 'period'],
    [without(year, 'side'), 'side'],
    [without(year, 'subjects'), 'subjects'],
    [{ ...year, extra: 1 }, 'extra'],
    [`{"__proto__": {}, ${JSON.stringify(year).slice(1)}`, '__proto__'],
    [{ ...year, tasks: null }, 'tasks'],
    [{ ...year, side: 'UNION' }, 'side'],
    [{ ...year, period: { from: '2026-01-01', to: '2026-02-30' } }, 'period.to'],
    [{ ...year, period: { from: '2026-01-01', to: '2025-12-31' } }, 'period.to'],
    [{ ...year, period: { from: '2017-01-01', to: '2017-12-31' } }, 'period.to'],
    [{ ...year, period: { from: '2026-1-1', to: '2026-12-31' } }, 'period.from'],
    [{ ...year, overlays: ['HANOI'] }, 'overlays[0]'],
    [{ ...year, overlays: ['HOANG_MAI_DOWNGRADE', 'HOANG_MAI_DOWNGRADE'] }, 'overlays[1]'],
    [{ ...year, settings: { capRate: 0.26 } }, 'settings.capRate'],
    [{ ...year, settings: { downgradeSteps: 1.5 } }, 'settings.downgradeSteps'],
    [{ ...year, settings: { gapshare: 0.7 } }, 'settings.gapshare'],
    [{ ...year, settings: { headBound: 'yes' } }, 'settings.headBound'],
  ])('%# names the field of the whole', (value, field) => {
    expect(fieldOf(value)).toBe(field)
  })

  test.each([
    [withSubject({ id: '' }), 'subjects[0].id'],
    [withSubject({ id: 'head' }), 'subjects[1].id'],
    [withSubject({ kind: 'TEAM' }), 'subjects[0].kind'],
    [withSubject({ group: 'heads' }), 'subjects[1].group'],
    [withSubject({ common: 30.5 }), 'subjects[0].common'],
    [withSubject({ results: -1 }), 'subjects[0].results'],
    [withSubject({ common: '27' }), 'subjects[0].common'],
    [withSubject({ common: null }), 'subjects[0].common'],
    [{ ...year, subjects: [without(unit, 'common'), head] }, 'subjects[0].common'],
    [{ ...year, subjects: [without(unit, 'results'), head], tasks: [] }, 'subjects[0].results'],
    [withSubject({ leads: ['unit'] }), 'subjects[0].leads'],
    [withSubject({ responsibleFor: ['head'] }), 'subjects[0].responsibleFor'],
    [withHead({ leads: ['nobody'] }), 'subjects[1].leads[0]'],
    [withHead({ leads: ['unit', 'unit'] }), 'subjects[1].leads[1]'],
    [{ ...year, subjects: [unit, member, { ...head, leads: ['member'] }] }, 'subjects[2].leads[0]'],
    [withSubject({ subordinates: ['abc'] }), 'subjects[0].subordinates[0]'],
    [withSubject({ subordinates: ['head', 'head'] }), 'subjects[0].subordinates[1]'],
    [withSubject({ subordinates: [{ id: 'head', level: 'GOOD' }] }), 'subjects[0].subordinates[0].id'],
    [withSubject({ subordinates: [{ id: 'cell' }] }), 'subjects[0].subordinates[0].level'],
    [withSubject({ subordinates: [{ id: 'cell', level: 'NEEDS_DECISION' }] }), 'subjects[0].subordinates[0].level'],
    [withSubject({ subordinates: ['unit'] }), 'subjects[0].subordinates'],
    [withSubject({ assessed: { organising: 1 } }), 'subjects[0].assessed.unity'],
    [withSubject({ assessed: { organising: 1, unity: 1.1 } }), 'subjects[0].assessed.unity'],
    [withSubject({ criteria: { results: 'TOT' } }), 'subjects[0].criteria.others'],
    [withSubject({ criteria: { others: ['GOOD'] } }), 'subjects[0].criteria.others[0]'],
    [withSubject({ mainTargetsMet: 1 }), 'subjects[0].mainTargetsMet'],
    [withSubject({ basicTargets: { growth: 'YES' } }), 'subjects[0].basicTargets.growth'],
    [withSubject({ basicTargets: { trade: 'MET' } }), 'subjects[0].basicTargets.trade'],
    [withSubject({ faultsRemedied: 'SOME' }), 'subjects[0].faultsRemedied'],
    [withSubject({ findings: ['THEFT'] }), 'subjects[0].findings[0]'],
    [withSubject({ confidence: { low: 3 } }), 'subjects[0].confidence.cast'],
    [withSubject({ confidence: { low: 4, cast: 3 } }), 'subjects[0].confidence.low'],
    [withSubject({ confidence: { low: 1.5, cast: 3 } }), 'subjects[0].confidence.low'],
    [withSubject({ employment: { monthsWorked: 13 } }), 'subjects[0].employment.monthsWorked'],
    [withSubject({ employment: { monthsInParty: -1 } }), 'subjects[0].employment.monthsInParty'],
    [withSubject({ employment: { absence: 'HOLIDAY' } }), 'subjects[0].employment.absence'],
  ])('%# names the field of a subject', (value, field) => {
    expect(fieldOf(value)).toBe(field)
  })

  test.each([
    [{ ...year, tasks: [task, task] }, 'tasks[1].id'],
    [{ ...year, tasks: [without(task, 'origin')] }, 'tasks[0].origin'],
    [{ ...year, tasks: [without(task, 'obligors')] }, 'tasks[0].obligors'],
    [{ ...year, tasks: [without(task, 'outcome')] }, 'tasks[0].outcome'],
    [withTask({ obligors: ['nobody'] }), 'tasks[0].obligors[0]'],
    [withTask({ weight: 0 }), 'tasks[0].weight'],
    [withTask({ fraction: 1.01 }), 'tasks[0].fraction'],
    [withTask({ defects: 0.5 }), 'tasks[0].defects'],
    [withTask({ delays: -1 }), 'tasks[0].delays'],
    [withTask({ outcome: 'WAIVED' }), 'tasks[0].waiver'],
    [withTask({ outcome: 'WAIVED', waiver: '  \u00A0' }), 'tasks[0].waiver'],
    [withTask({ waiver: 7 }), 'tasks[0].waiver'],
    [withViolation({ subject: 'nobody' }), 'violations[0].subject'],
    [withViolation({ decidedOn: '2026-02-29' }), 'violations[0].decidedOn'],
    [withViolation({ measure: 'FINE' }), 'violations[0].measure'],
    [withViolation({ countedIn: ['2025'] }), 'violations[0].countedIn[0]'],
    [{ ...year, violations: [without(violation, 'side')] }, 'violations[0].side'],
    [{ ...year, violations: [violation, { ...violation, subject: 'head' }] }, 'violations[1].subject'],
    [{ ...year, capDecisions: [{ group: 'towns', rate: 0.25, decision: '15-QĐ/ThU' }] }, 'capDecisions[0].group'],
    [{ ...year, capDecisions: [{ group: 'heads', rate: 0.3, decision: '15-QĐ/ThU' }] }, 'capDecisions[0].rate'],
    [{ ...year, capDecisions: [{ group: 'heads', rate: 0.2, decision: ' ' }] }, 'capDecisions[0].decision'],
    [
      { ...year, capDecisions: [1, 2].map(() => ({ group: 'heads', rate: 0.2, decision: '15-QĐ/ThU' })) },
      'capDecisions[1].group',
    ],
  ])('%# names the field of a task, violation or decision', (value, field) => {
    expect(fieldOf(value)).toBe(field)
  })

  test('needs what its regulation asks for', () => {
    const then = { ...year, period: { from: '2024-01-01', to: '2024-12-31' } }
    expect(fieldOf(then)).toBe('subjects[0].criteria')
    const criteria = { others: ['TOT'] }
    const graded = { ...then, subjects: [unit, head].map((subject) => ({ ...subject, criteria })) }
    expect(fieldOf(graded)).toBe('a case')
    expect(fieldOf({ ...graded, tasks: [] })).toBe('subjects[0].criteria.results')
    const state = { ...year, side: 'STATE', violations: [] }
    expect(fieldOf({ ...state, subjects: [unit, without(head, 'results')] })).toBe('subjects[1].assessed')
    expect(
      fieldOf({ ...then, side: 'STATE', subjects: [without(unit, 'common'), without(head, 'common')], violations: [] }),
    ).toBe('a case')
  })

  test('two levels for one unit among the collectives a leader leads are an error, unless he names his units', () => {
    const other = { ...unit, id: 'other', subordinates: [{ id: 'cell', level: 'COMPLETED' }] }
    const subjects = [
      { ...unit, subordinates: [{ id: 'cell', level: 'GOOD' }] },
      { ...head, leads: ['unit', 'other'] },
      other,
    ]
    expect(fieldOf({ ...year, subjects })).toBe('subjects[1].leads')
    expect(
      fieldOf({
        ...year,
        subjects: subjects.map((subject) => (subject.id === 'head' ? { ...subject, responsibleFor: [] } : subject)),
      }),
    ).toBe('a case')
  })

  test('a leader among the subordinates of the collective he leads makes no circle', () => {
    expect(fieldOf(withSubject({ subordinates: ['head'] }))).toBe('a case')
    expect(fieldOf(withHead({ responsibleFor: ['head', 'unit'] }))).toBe('a case')
    expect(
      fieldOf({
        ...year,
        subjects: [{ ...unit, subordinates: ['member'] }, head, { ...member, subordinates: ['head'] }],
      }),
    ).toMatch(/^subjects\[\d\]\.(leads|subordinates|responsibleFor)$/)
  })

  test('an unknown overlay of points is refused where there are none', () => {
    const criteria = { others: ['TOT'] }
    const then = {
      ...year,
      period: { from: '2024-01-01', to: '2024-12-31' },
      overlays: ['NGHE_AN_2025_DRAFT'],
      subjects: [{ ...unit, criteria }],
    }
    expect(fieldOf(then)).toBe('overlays[0]')
  })

  test('a number of thousands of digits is refused, not computed', () => {
    expect(fieldOf(JSON.stringify(year).replace('"common":27', '"common":1e-999999999'))).toBe('subjects[0].common')
  })
})

describe('what is refused', () => {
  const spoilt = fc.tuple(randomCase({ subjects: 3, tasks: 3, violations: 1 }), fc.nat(9_999), fc.nat(9_999))
  const OTHERS = [null, -1, 1.5, '', 'zz', [], {}, '2026-02-30']

  /** The case with the `at`th of its values made another. */
  const spoil = (value: unknown, at: { left: number }, other: unknown): unknown => {
    if (at.left-- === 0) return other
    if (Array.isArray(value)) return value.map((entry: unknown) => spoil(entry, at, other))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, spoil(entry, at, other)]))
  }

  test('is said in Vietnamese and in English, of the field that is wrong', () => {
    const fields = new Set<string>()
    fc.assert(
      fc.property(spoilt, ([input, at, by]) => {
        const parsed = parseCase(spoil(input, { left: at % 60 }, OTHERS[by % OTHERS.length]) as never) // on purpose no case
        if (parsed.ok) return
        const { field, message, words } = parsed
        fields.add(field.replaceAll(/\d+/g, ''))
        expect(words.en).toBe(message)
        expect(words.vi).not.toBe(words.en)
        expect(words.vi).toMatch(/[À-ỹ]/)
        expect(words.vi.normalize('NFC')).toBe(words.vi)
        expect(field).toMatch(/^\w+/)
      }),
      { numRuns: 400 },
    )
    expect(fields.size).toBeGreaterThan(10)
  })

  test('is a number of more digits than anybody writes on purpose', () => {
    const parsed = parseCase(JSON.stringify(year).replace('"common":27', '"common":1e9999'))
    expect(parsed).toMatchObject({ field: 'subjects[0].common' })
    expect(parsed.ok || parsed.words).toEqual({
      vi: 'phải là số từ 0 đến 30, không phải một số quá nhiều chữ số',
      en: 'must be a number from 0 to 30, not a number of too many digits',
    })
  })
})

test('numbers read as plain ones are the same as read digit by digit', () => {
  const decimal = fc
    .tuple(fc.nat(30), fc.nat(10 ** 12), fc.nat(12))
    .map(
      ([whole, part, places]) =>
        `${whole}${places === 0 ? '' : `.${String(part).padStart(places, '0').slice(0, places)}`}`,
    )
  const weightIn = (text: string) => {
    const parsed = parseCase(text)
    return parsed.ok && parsed.value.tasks[0] && writeExact(parsed.value.tasks[0].weight)
  }
  fc.assert(
    fc.property(decimal, (digits) => {
      const plain = JSON.stringify(withTask({ weight: 1 })).replace('"weight":1', `"weight":1${digits}`)
      const withLong = plain.replace('"common":27', '"common":27.00000000000000000000')
      expect(withLong).not.toBe(plain)
      expect(weightIn(plain)).toBe(weightIn(withLong))
    }),
  )
})
