import type { Section } from '@khoan-viec/grading/explain'

export type { Section }
export type Certainty = Section['certainty']

const always: readonly Section['step'][] = [
  'TASKS',
  'RESULTS_ASSESSED',
  'RESULTS_COMPUTED',
  'SCORE',
  'DEGREE',
  'RULING',
  'DOWNGRADE',
  'HEAD_BOUND',
  'CEILING',
  'CAP',
]
const ifTheyHold: readonly Section['step'][] = ['FORCING', 'LEVEL']

/** Whether a step moved the level. The others were tried and changed nothing: they stand in a line and open when asked. */
export const isDecisive = ({ step, lines }: Section): boolean =>
  always.includes(step) || (ifTheyHold.includes(step) && lines.length > 0 && lines.every(({ holds }) => holds === true))
