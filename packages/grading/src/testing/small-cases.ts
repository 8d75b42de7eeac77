import type { CaseInput, Outcome, SubjectInput, TaskInput } from '../case/index.ts'

/** Small cases for tests, written as a person would: `outcomes('COMPLETED', 7, 'EXCEEDED', 3)`. */
export const outcomes = (...pairs: readonly (Outcome | number)[]): Outcome[] =>
  pairs.flatMap((entry, at) => {
    const times = pairs[at + 1]
    return typeof entry === 'string' ? Array.from({ length: typeof times === 'number' ? times : 1 }, () => entry) : []
  })

export const tasksOf = (obligors: readonly string[], list: readonly Outcome[], prefix = 't'): TaskInput[] =>
  list.map((outcome, at) => ({
    id: `${prefix}${at + 1}`,
    origin: 'REGISTERED',
    obligors,
    outcome,
    ...(outcome === 'WAIVED' ? { waiver: '12-QĐ/ThU' } : {}),
  }))

export const collective = (id: string, more: Partial<SubjectInput> = {}): SubjectInput => ({
  id,
  kind: 'COLLECTIVE',
  group: 'communes',
  common: 27,
  results: 64,
  ...more,
})

export const leader = (id: string, leads: readonly string[], more: Partial<SubjectInput> = {}): SubjectInput => ({
  id,
  kind: 'LEADER',
  group: 'secretaries',
  leads,
  common: 27,
  results: 64,
  ...more,
})

export const individual = (id: string, more: Partial<SubjectInput> = {}): SubjectInput => ({
  id,
  kind: 'INDIVIDUAL',
  group: 'members',
  common: 27,
  results: 64,
  ...more,
})

export const partyYear = (year: number, more: Partial<CaseInput> & Pick<CaseInput, 'subjects'>): CaseInput => ({
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  side: 'PARTY',
  ...more,
})
