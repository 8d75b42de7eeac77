import type { AssessmentRow } from '@khoan-viec/protocol/grading'

/** The engine's name for a group of peers: collectives and their heads are never ranked against each other. */
export const capGroupOf = ({ group, kind }: Pick<AssessmentRow, 'group' | 'kind'>): string =>
  kind === 'COLLECTIVE' ? group : `${group}/heads`
