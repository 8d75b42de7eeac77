import type { AssessmentCommand as AnyCommand } from '@khoan-viec/domain/assessment'

export type { basicTargets, findings, measures } from '@khoan-viec/domain/assessment'

/** What people do to a year-end, in its order. */
export const peopleCommands = [
  'self-rank',
  'appraise',
  'vote',
  'decide',
  'appeal',
  'rule-appeal',
] as const satisfies readonly AnyCommand['type'][]
export type AssessmentCommand = (typeof peopleCommands)[number]
/** A whole command of one of these names. */
export type PeopleCommand = Extract<AnyCommand, { type: AssessmentCommand }>

export const isAssessmentCommand = (name: string): name is AssessmentCommand =>
  peopleCommands.some((command) => command === name)
