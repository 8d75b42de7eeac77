/** The grounds for NOT_COMPLETED, in the order in which an answer lists them; one of a text added later comes after. */
const ORDER: readonly string[] = [
  'SCORE_BELOW_50',
  'SCORE_BELOW_70',
  'DONE_BELOW_70',
  'DONE_BELOW_50',
  'DONE_BELOW_50_AND_MAIN_TARGETS_MISSED',
  'BASIC_TARGETS',
  'UNITS_NOT_COMPLETED',
  'LOW_CONFIDENCE',
  'DISCIPLINED',
  'SUBORDINATES_DISCIPLINED',
  'LEADER_DISCIPLINED_FROM_WARNING',
  'DEGRADATION',
  'DISUNITY',
  'SUBORDINATE_CORRUPTION',
  'KEM',
  'LATE_POOR_OR_UNDONE_OVER_50',
]

const placeOf = (code: string): number => {
  const place = ORDER.indexOf(code)
  return place === -1 ? ORDER.length : place
}

export const groundsInOrder = (codes: readonly string[]): string[] =>
  codes.toSorted((one, other) => placeOf(one) - placeOf(other))
