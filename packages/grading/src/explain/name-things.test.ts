import { describe, expect, test } from 'vitest'
import { gradeCase } from '../engine/index.ts'
import { explain } from './explain.ts'
import { nameOf, nameThings } from './name-things.ts'

const graded = gradeCase({
  period: { from: '2024-01-01', to: '2024-12-31' },
  side: 'PARTY',
  overlays: ['HOANG_MAI_DOWNGRADE'],
  settings: {},
  subjects: [
    {
      id: 'u1',
      kind: 'COLLECTIVE',
      group: 'communes',
      name: 'u1',
      criteria: { others: ['TOT', 'TOT'] },
      mainTargetsMet: true,
      faultsRemedied: 'ALL',
      findings: [],
    },
  ],
  tasks: [
    { id: 'u1-1', origin: 'REGISTERED', obligors: ['u1'], weight: 1, outcome: 'COMPLETED' },
    { id: 'u1-2', origin: 'REGISTERED', obligors: ['u1'], weight: 1, outcome: 'NOT_DONE' },
  ],
})
const names = { u1: 'Đảng ủy xã Quỳnh Vinh', 'u1-1': 'Làm đường', 'u1-2': 'Dời chợ' }

describe('a derivation with names', () => {
  const [result] = graded.results
  const told = result && JSON.stringify(explain(nameThings(result, names), graded, 'vi'))

  test('calls tasks and subjects by their names and by nothing else', () => {
    expect(told).toContain('Dời chợ')
    for (const id of Object.keys(names)) expect(told).not.toContain(`"${id}"`)
  })

  test('changes no level, number or code', () => {
    const named = result && nameThings(result, names)
    expect(named).toMatchObject({
      level: result?.level,
      possible: result?.possible,
      score: result?.score,
      forcedBy: result?.forcedBy,
    })
    expect(named?.derivation.map(({ step, outcome }) => [step, outcome])).toEqual(
      result?.derivation.map(({ step, outcome }) => [step, outcome]),
    )
  })
})

test('a head’s own part of a task is named after both', () => {
  expect(nameOf('u1-2@bt', { ...names, bt: 'Ông Bình' })).toBe('Dời chợ (Ông Bình)')
})

test('what has no name, and what every object has, stays as it is', () => {
  expect(nameOf('constructor', names)).toBe('constructor')
  expect(nameOf('x@y', names)).toBe('x@y')
})
