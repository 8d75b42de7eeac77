import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { plusDays } from '../../calendar/index.ts'
import { contextOn, holder } from '../../cycle/testing.ts'
import { Stream } from '../../stream/testing.ts'
import { organisationAggregate, SYSTEM, type PeopleRow, planPeople } from '../index.ts'
import { townBefore } from '../testing/index.ts'

const day = fc.nat(60).map((days) => plusDays('2024-03-01', days))
const aRow = fc
  .record({
    person: fc.constantFrom('p-1', 'p-2', 'p-3'),
    post: fc.constantFrom('SECRETARY', 'CHAIRMAN', 'AREA_MEMBER'),
    unit: fc.constantFrom('quynh-loc', 'quynh-lap'),
    from: day,
    basis: fc.constantFrom('FULL', 'ACTING'),
    lasts: fc.option(fc.nat(20), { nil: undefined }),
    ended: fc.boolean(),
  })
  .map(({ lasts, ended, ...row }): Omit<PeopleRow, 'row'> => ({
    ...row,
    name: `Ông ${row.person}`,
    decision: '12-QĐ/ThU',
    ...(lasts === undefined ? {} : { to: plusDays(row.from, lasts) }),
    ...(ended && lasts !== undefined ? { endDecision: '9-QĐ/ThU', endReason: 'Điều động' } : {}),
  }))
const lists = fc.array(aRow, { maxLength: 6 }).map((rows) => rows.map((row, index) => ({ ...row, row: index + 2 })))

test.prop([lists, lists], { numRuns: 200 })(
  'what is entered is what the rows say, and once is enough',
  (first, second) => {
    const stream = new Stream(organisationAggregate)
    for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
    const context = contextOn('2024-04-20', holder('SECRETARIAT'))
    for (const rows of [first, second]) {
      const plan = planPeople(stream.now, rows, context)
      expect(plan.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row))
      for (const command of plan.commands) stream.must(command, context)
      if (plan.rows.some(({ outcome }) => outcome === 'REFUSED')) {
        expect(plan.commands).toEqual([])
        continue
      }
      for (const { person, post, unit, from, to, basis } of rows) {
        const same = stream.now.tenures.filter(
          (tenure) => tenure.person === person && tenure.post === post && tenure.unit === unit && tenure.from === from,
        )
        expect(same.map((tenure) => [tenure.to, tenure.basis ?? 'FULL'])).toEqual([[to, basis]])
      }
      const again = planPeople(stream.now, rows, context)
      expect(again.commands).toEqual([])
      expect(again.rows.every(({ outcome }) => outcome === 'UNCHANGED')).toBe(true)
    }
  },
)
