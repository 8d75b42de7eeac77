import type { TaskAct } from '@khoan-viec/domain/access'
import { expect, test } from 'vitest'
import { isSeldom, offerActs } from './offered.ts'
import { actPath, actsHere, isActHere, placeOfAct } from './where.ts'

const acts: readonly TaskAct[] = [
  { command: 'request-support' },
  { command: 'deliver' },
  { command: 'report', subject: '2024-M03' },
  { command: 'report', subject: '2024-M04', refusal: { code: 'too-early', data: { opens: '2024-05-01' } } },
]

test('the first thing to do is what awaits the reader, in the order in which others wait for it', () => {
  const { primary, others, later } = offerActs(acts, ['deliver', 'report'])
  expect(primary).toEqual(acts[2])
  expect(others.map(({ command }) => command)).toEqual(['deliver', 'request-support'])
  expect(later).toEqual([acts[3]])
})

test('where nothing awaits the reader no act is pressed upon him, and none is lost', () => {
  const { primary, others, later } = offerActs(acts, [])
  expect(primary).toBeUndefined()
  expect([...others, ...later]).toHaveLength(acts.length)
})

test('what ends a task by a decision stands behind what is done every day', () => {
  const { others } = offerActs([{ command: 'cancel' }, { command: 'transfer' }, { command: 'direct' }], [])
  expect(others.filter((act) => !isSeldom(act)).map(({ command }) => command)).toEqual(['direct'])
})

test('an act that must wait is never the first to do', () => {
  expect(offerActs(acts.slice(3), ['report']).primary).toBeUndefined()
})

test('acts of this room are addressed here, the others in the room made for them', () => {
  for (const command of actsHere) {
    const address = new URL(placeOfAct('2024-qv-1', command, 'x/y'), 'http://host')
    expect(address.pathname).toBe('/tasks/2024-qv-1')
    expect(isActHere(address.searchParams.get('do') ?? '')).toBe(true)
    expect(address.searchParams.get('about')).toBe('x/y')
  }
  expect(placeOfAct('t', 'sign')).toBe('/contracts/t')
  expect(placeOfAct('t', 'check')).toBe('/acceptance/t')
  expect(placeOfAct('t', 'give-opinion', undefined, 'm')).toBe('/meetings/m/t')
  expect(placeOfAct('t', 'give-opinion')).toBe('/meetings')
  expect(actPath('t', 'direct')).toBe('/tasks/t?do=direct')
})
