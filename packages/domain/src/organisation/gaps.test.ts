import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { tenure } from '../cycle/testing.ts'
import { gapsIn, isHeldOn } from './index.ts'

const LIFE = { from: '2024-01-01', to: '2024-03-31' }
const held = (person: string, from: string, to?: string) =>
  tenure(person, 'CHAIRMAN', 'u1', { id: `${person}${from}`, from, ...(to === undefined ? {} : { to }) })

it('a post that nobody ever held has no gap, and one that is held has none', () => {
  expect(gapsIn([], 'CHAIRMAN', LIFE)).toEqual([])
  expect(gapsIn([held('a', '2024-01-15')], 'CHAIRMAN', LIFE)).toEqual([])
  expect(gapsIn([held('a', '2024-01-15', '2024-03-31')], 'CHAIRMAN', LIFE)).toEqual([])
})

it('between two, and after the last, lies a gap', () => {
  const tenures = [held('b', '2024-02-01', '2024-02-29'), held('a', '2024-01-01', '2024-01-20')]
  expect(gapsIn(tenures, 'CHAIRMAN', LIFE)).toEqual([
    { post: 'CHAIRMAN', from: '2024-01-21', to: '2024-01-31' },
    { post: 'CHAIRMAN', from: '2024-03-01', to: '2024-03-31' },
  ])
  expect(gapsIn(tenures, 'CHAIRMAN', { from: '2024-01-01' }).at(-1)).toEqual({ post: 'CHAIRMAN', from: '2024-03-01' })
  expect(gapsIn(tenures, 'SECRETARY', LIFE)).toEqual([])
})

test.prop([
  fc.array(fc.record({ at: fc.nat(90), long: fc.option(fc.nat(30), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 5,
  }),
])('a day after the first tenure is in a gap or somebody holds the post on it', (drawn) => {
  const tenures = drawn.map(({ at, long }, index) => {
    const from = plusDays(LIFE.from, at)
    return held(`p${index}`, from, long === undefined ? undefined : plusDays(from, long))
  })
  const gaps = gapsIn(tenures, 'CHAIRMAN', LIFE)
  const first = tenures.map(({ from }) => from).toSorted()[0] ?? ''
  for (let day = first; day <= LIFE.to; day = plusDays(day, 1)) {
    const inGap = gaps.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).length
    expect(inGap).toBe(tenures.some((each) => isHeldOn(each, day)) ? 0 : 1)
  }
})
