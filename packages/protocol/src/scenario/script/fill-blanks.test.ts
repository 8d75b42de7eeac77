import { describe, expect, it } from 'vitest'
import { fillBlanks, type Filling } from './fill-blanks.ts'

const nothing: Filling = {
  terms: () => undefined,
  open: () => undefined,
  file: () => undefined,
  level: () => undefined,
  isSettled: () => false,
}

describe('a command with blanks', () => {
  it('is given with all of them filled', () => {
    const filling: Filling = { ...nothing, open: (kind) => `${kind.toLowerCase()}-1`, terms: () => 'hash' }

    expect(
      fillBlanks({ type: 'x', id: { $open: 'WAIVER' }, terms: [{ $terms: 'in-force' }], n: null }, filling),
    ).toEqual({
      type: 'x',
      id: 'waiver-1',
      terms: ['hash'],
      n: null,
    })
  })

  it('is not given while one of them cannot be filled', () => {
    expect(fillBlanks({ type: 'x', deep: [{ id: { $open: 'WAIVER' } }] }, nothing)).toBeUndefined()
  })

  it('votes with everybody present for the computed level', () => {
    const tally = fillBlanks({ $computed: 'tally', present: 9 }, { ...nothing, level: () => 'GOOD' })

    expect(tally).toEqual({ EXCELLENT: 0, GOOD: 9, COMPLETED: 0, NOT_COMPLETED: 0 })
  })
})
