import type { AnyEvent } from '../aggregates/index.ts'

/**
 * Kinds of event whose shape in the log has changed since the first: from 2 on, private parts stand there as hashes; from 3
 * on, a unit names its superior for each function.
 */
const changed: Partial<Readonly<Record<AnyEvent['type'], number>>> = {
  added: 2,
  appointed: 2,
  'assessment-begun': 2,
  concluded: 2,
  convened: 2,
  graded: 2,
  'handed-over': 2,
  'head-changed': 2,
  'meeting-opened': 2,
  'opinion-given': 2,
  resubmitted: 2,
  'round-opened': 2,
  submitted: 2,
  'tenure-ended': 2,
  'unit-established': 3,
}

/** Which shape of its kind an event has that is recorded today; to be raised whenever a kind's members change. */
export const eventVersion = ({ type }: AnyEvent): number => changed[type] ?? 1
