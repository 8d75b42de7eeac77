import { describe, expect, it } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { contextOn, holder, terms } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import { alike, authoritiesOf, authorityOn, gradingSubjects, organisationAggregate, SYSTEM } from './index.ts'
import { NAMESAKE, PROVINCE, REFORM_DAY, reform, tenUnits, threeWards, TOWN, townBefore } from './testing/index.ts'

const on = (day: string) => contextOn(day, holder('SECRETARIAT'))
const before = () => {
  const stream = new Stream(organisationAggregate)
  for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  return stream
}

describe('the years of an authority', () => {
  it('are its own while it stands', () => {
    expect(authoritiesOf(before().now, TOWN)).toEqual([{ unit: TOWN, from: '' }])
  })

  it('are kept by the province from the day on which the town is no more, and not a day sooner', () => {
    const authorities = authoritiesOf(before().must(reform, on('2025-06-20')).now, TOWN)
    expect(authorities).toEqual([
      { unit: TOWN, from: '' },
      { unit: PROVINCE, from: REFORM_DAY },
    ])
    expect(
      ['2024-01-01', plusDays(REFORM_DAY, -1), REFORM_DAY, '2030-01-01'].map((day) => authorityOn(authorities, day)),
    ).toEqual([TOWN, TOWN, PROVINCE, PROVINCE])
  })

  it('are kept by the one that it was merged into, and nobody else', () => {
    const { decision } = reform
    const merged = before().must(
      {
        type: 'reorganise',
        decision,
        from: REFORM_DAY,
        changes: [
          {
            type: 'CREATE',
            unit: {
              code: 'new-town',
              name: 'Thị xã mới',
              kind: 'TOWN',
              collective: 'x',
              group: 'x',
              superiors: alike(PROVINCE),
            },
          },
          { type: 'MERGE', units: [TOWN], into: 'new-town' },
          { type: 'TRANSFER', codes: tenUnits, superiors: alike('new-town') },
        ],
      },
      on('2025-06-20'),
    )
    expect(authoritiesOf(merged.now, TOWN).map(({ unit }) => unit)).toEqual([TOWN, 'new-town'])
  })
})

describe('a year grades the units that its authority ranks', () => {
  const graded = (authority: string, from: string, to: string) =>
    gradingSubjects(before().must(reform, on('2025-06-20')).now, { ...terms, authority, period: { from, to } })
      .filter(({ kind }) => kind === 'COLLECTIVE')
      .map(({ subject }) => subject)

  it('the town its ten to the last day, the province the three wards, and neither the ward of the same name in Hà Nội', () => {
    expect(graded(TOWN, '2025-01-01', '2025-06-30')).toEqual(tenUnits.toSorted())
    expect(graded(PROVINCE, '2025-07-01', '2025-12-31')).toEqual(Object.keys(threeWards).toSorted())
    expect(graded('ha-noi', '2025-07-01', '2025-12-31')).toEqual([NAMESAKE])
  })
})
