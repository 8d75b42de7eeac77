import { blankFacts, type Cycle, type Grading } from '@khoan-viec/domain/cycle'
import { describe, expect, test } from 'vitest'
import { closeStanding } from './standing.ts'

const CLOSE = '2025-02-10'
const calendar = { ...blankFacts('2024').calendar, close: CLOSE }
const grading: Grading = {
  round: 1,
  at: '2025-01-01T00:00:00.000Z',
  because: '',
  regulation: '',
  case: '',
  answer: '',
  subjects: 1,
}
const missing: Cycle['missing'] = [
  { subject: 'qv', name: '', unit: 'qv', input: 'common', owedBy: 'ORGANISATION_BOARD' },
]

describe('a year is closed', () => {
  test('not before its day, which is named', () => {
    expect(closeStanding({ calendar, gradings: [grading], missing: [] }, '2025-02-09')).toEqual({
      kind: 'LATER',
      opens: CLOSE,
    })
  })

  test('not while an input is missing, nor ungraded', () => {
    expect(closeStanding({ calendar, gradings: [grading], missing }, CLOSE)).toEqual({ kind: 'MISSING', count: 1 })
    expect(closeStanding({ calendar, gradings: [], missing: [] }, CLOSE)).toEqual({ kind: 'NOT_GRADED' })
  })

  test('from its day on, once all are graded', () => {
    expect(closeStanding({ calendar, gradings: [grading], missing: [] }, CLOSE)).toEqual({ kind: 'NOW' })
  })
})
