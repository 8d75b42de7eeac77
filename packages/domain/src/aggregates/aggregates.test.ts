import { expect, it } from 'vitest'
import { streamKinds } from '../stream/index.ts'
import { aggregateOf, aggregates } from './index.ts'

it('every kind of stream has its rules, under its own name', () => {
  expect(Object.keys(aggregates).toSorted()).toEqual(streamKinds.toSorted())
  for (const kind of streamKinds) expect(aggregateOf(kind).kind).toBe(kind)
})

it('a kind that does not exist is a mistake of the program', () => {
  expect(() => aggregateOf('contract')).toThrow('no stream is of kind contract')
  expect(() => aggregateOf('constructor')).toThrow(RangeError)
})
