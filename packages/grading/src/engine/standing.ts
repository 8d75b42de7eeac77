import { BASIC_TARGETS, type Subject } from '../case/index.ts'
import { NO_UNITS } from './choices.ts'
import type { Act, Near } from './discipline.ts'
import type { Facts, UnitCounts } from './facts.ts'
import type { Tally } from './tally.ts'

const NOT_APPLICABLE = 'NOT_APPLICABLE'

const shortOfSubject = (subject: Subject): string => {
  const { criteria, confidence, findings, basicTargets, faultsRemedied, mainTargetsMet } = subject
  let short = mainTargetsMet ? '' : '!'
  if (faultsRemedied !== NOT_APPLICABLE) short += faultsRemedied
  for (const name of BASIC_TARGETS) if (basicTargets[name] !== NOT_APPLICABLE) short += `|${name} ${basicTargets[name]}`
  if (findings.length > 0) short += `|F${findings.join()}`
  if (criteria) short += `|D${criteria.others.join()}`
  if (confidence) short += `|C${confidence.low.n}/${confidence.cast.n}`
  return short
}

const idsOf = (acts: readonly Act[]): string =>
  acts.length === 0 ? '' : JSON.stringify(acts.map(({ id, subject }) => [id, subject]))

const shortOfNear = (near: Near): string => {
  const { SELF, SUBORDINATES, ITS_LEADERS, COLLECTIVES_LED, subordinates, subordinatesDisciplined } = near
  const acts = SELF.length + SUBORDINATES.length + ITS_LEADERS.length + COLLECTIVES_LED.length
  if (subordinates + acts === 0) return ''
  const ids = acts === 0 ? '' : [SELF, SUBORDINATES, ITS_LEADERS, COLLECTIVES_LED].map(idsOf).join('/')
  return `|N${subordinatesDisciplined}/${subordinates}${ids}`
}

const shortOfUnits = (units: UnitCounts): string =>
  units === NO_UNITS ? '' : `|U${units.SUBORDINATES.join()};${units.RESPONSIBLE_FOR.join()}`

/** How the counted tasks are spread over the classes, in short. */
export const shortOfTally = ({ counts }: Tally): string => counts.join()

/**
 * All that any condition may look at but the points and the counts of its own tasks, in short: the same text, the same
 * answers, shown the same way. Of most there is nothing to say.
 */
export const standingOf = (facts: Facts, shortOf: (sum: Tally) => string): string => {
  const { subject, tally, led, degree, near, units } = facts
  let short = shortOfSubject(subject)
  if (degree) short += `|R${degree}`
  short += shortOfNear(near) + shortOfUnits(units)
  for (const sum of led) short += sum === tally ? '=' : `;${shortOf(sum)}`
  return short
}
