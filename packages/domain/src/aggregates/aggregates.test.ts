import { expect, it } from 'vitest'
import { streamKinds } from '../stream/index.ts'
import { aggregateOf, aggregates, eventOf, stateOf } from './index.ts'

it('every kind of stream has its rules, under its own name', () => {
  expect(Object.keys(aggregates).toSorted()).toEqual(streamKinds.toSorted())
  for (const kind of streamKinds) expect(aggregateOf(kind).kind).toBe(kind)
})

it('a kind that does not exist is a mistake of the program', () => {
  expect(() => aggregateOf('contract')).toThrow('no stream is of kind contract')
  expect(() => aggregateOf('constructor')).toThrow(RangeError)
})

it('what a stream holds is typed by its kind, and by no other', () => {
  const event = { type: 'clock-set' }
  expect(eventOf('cycle', 'cycle/2024', event)).toBe(event)
  expect(() => stateOf('task', 'cycle/2024', {})).toThrow('cycle/2024 is not of kind task')
})
