import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { CycleTerms } from '../cycle/cycle.ts'
import { terms } from '../cycle/testing.ts'
import { checkInputs, inputsNeeded, regulationIds, regulationOn, type AppraisedInputs } from './index.ts'
import { inputs } from './testing.ts'

const cycleTo = (to: string, side: CycleTerms['side'] = 'PARTY'): CycleTerms => ({
  ...terms,
  side,
  period: { from: '2018-01-01', to },
})
const in2024 = terms
const in2026 = cycleTo('2026-12-31')
const { others: _, ...bare } = inputs
const points: AppraisedInputs = { ...bare, common: 27 }

describe('the regulation', () => {
  it.each([
    ['PARTY', '2018-03-07', undefined],
    ['PARTY', '2018-03-08', 'PARTY-132'],
    ['PARTY', '2023-10-03', 'PARTY-132'],
    ['PARTY', '2023-10-04', 'PARTY-124'],
    ['PARTY', '2025-08-29', 'PARTY-124'],
    ['PARTY', '2025-08-30', 'PARTY-366'],
    ['STATE', '2020-08-19', undefined],
    ['STATE', '2020-08-20', 'STATE-90'],
    ['STATE', '2023-09-14', 'STATE-90'],
    ['STATE', '2023-09-15', 'STATE-90-48'],
    ['STATE', '2025-12-31', 'STATE-90-48'],
    ['STATE', '2026-01-01', 'STATE-335'],
  ] as const)('of side %s on %s is %s', (side, day, id) => expect(regulationOn(side, day)).toBe(id))

  it('names what people must enter, and every one does', () => {
    expect(regulationIds.filter((id) => inputsNeeded(id).common)).toEqual(['PARTY-366', 'STATE-335'])
    expect(regulationIds.filter((id) => inputsNeeded(id).others)).toEqual(['PARTY-132', 'PARTY-124'])
    expect(() => inputsNeeded('PARTY-365')).toThrow(RangeError)
  })
})

describe('appraised inputs', () => {
  it('are what the regulation of the period needs, and may hold more', () => {
    expect(checkInputs(inputs, 'COLLECTIVE', in2024)).toBeUndefined()
    expect(checkInputs(points, 'COLLECTIVE', in2026)).toBeUndefined()
    expect(checkInputs({ ...inputs, common: 30 }, 'COLLECTIVE', in2024)).toBeUndefined()
    expect(checkInputs(points, 'COLLECTIVE', in2024)).toMatchObject({
      refusal: { code: 'criteria-incomplete', field: 'inputs.others' },
    })
    expect(checkInputs({ ...inputs, others: [] }, 'LEADER', in2024)).toMatchObject({
      refusal: { field: 'inputs.others' },
    })
    expect(checkInputs(inputs, 'COLLECTIVE', in2026)).toMatchObject({
      refusal: { code: 'missing', field: 'inputs.common' },
    })
    expect(checkInputs(bare, 'LEADER', cycleTo('2024-12-31', 'STATE'))).toBeUndefined()
  })

  it('of a leader under 335 hold organising and unity', () => {
    const state = cycleTo('2026-12-31', 'STATE')
    expect(checkInputs(points, 'COLLECTIVE', state)).toBeUndefined()
    expect(checkInputs(points, 'LEADER', state)).toMatchObject({
      refusal: { code: 'missing', field: 'inputs.assessed' },
    })
    expect(checkInputs({ ...points, assessed: { organising: 1, unity: 0.5 } }, 'LEADER', state)).toBeUndefined()
    expect(checkInputs({ ...points, assessed: { organising: 1, unity: 1.5 } }, 'LEADER', state)).toMatchObject({
      refusal: { field: 'inputs.assessed.unity' },
    })
  })

  test.prop([
    fc.oneof(
      fc.double(),
      fc.integer({ min: -5, max: 40 }),
      fc.integer({ min: -3_000, max: 40_000 }).map((hundredth) => hundredth / 1000),
    ),
  ])('hold common points from 0 to 30, to six decimals at most', (common) => {
    const isRight = common >= 0 && common <= 30 && Number(common.toFixed(6)) === common
    expect(checkInputs({ ...points, common }, 'COLLECTIVE', in2026) === undefined).toBe(isRight)
  })

  const violation = {
    id: 'v1',
    decidedOn: '2024-05-04',
    measure: 'REPRIMAND',
    side: 'PARTY',
    dutyRelated: true,
    remedied: false,
  } as const

  it.each<[string, Partial<AppraisedInputs>]>([
    ['inputs.confidence.low', { confidence: { low: 4, cast: 3 } }],
    ['inputs.confidence.cast', { confidence: { low: 0, cast: 2.5 } }],
    ['inputs.findings[1]', { findings: ['DISUNITY', 'DISUNITY'] }],
    ['inputs.violations[1].decidedOn', { violations: [violation, { ...violation, decidedOn: '2024-02-30' }] }],
    ['inputs.violations[0].id', { violations: [{ ...violation, id: '' }] }],
    ['inputs.monthsAbsent', { monthsAbsent: 13, absence: 'SICK' }],
    ['inputs.absence', { monthsAbsent: 4 }],
  ])('are refused by the field: %s', (field, changes) => {
    expect(checkInputs({ ...inputs, ...changes }, 'LEADER', in2024)).toMatchObject({ refusal: { field } })
  })

  it('may tell of two decisions on one act', () => {
    const both = [violation, { ...violation, measure: 'WARNING' as const }]
    expect(checkInputs({ ...inputs, violations: both }, 'LEADER', in2024)).toBeUndefined()
  })
})
