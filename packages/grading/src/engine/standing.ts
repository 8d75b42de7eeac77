import { BASIC_TARGETS } from '../case/index.ts'
import type { Act } from './discipline.ts'
import type { Facts } from './facts.ts'
import type { Tally } from './tally.ts'

const idsOf = (acts: readonly Act[]): string =>
  acts.length === 0 ? '' : JSON.stringify(acts.map(({ id, subject }) => [id, subject]))

const countsOf = ({ counts }: Tally): string => counts.join()

/** All that any condition may look at but the points, in short: the same text, the same answers, shown the same way. */
export const standingOf = ({ subject, tally, led, degree, near, units }: Facts): string => {
  let key = countsOf(tally)
  for (const sum of led) key += sum === tally ? ';=' : `;${countsOf(sum)}`
  const { criteria, confidence, findings, basicTargets, faultsRemedied, mainTargetsMet } = subject
  key += `|${faultsRemedied}${mainTargetsMet ? '' : '!'}`
  for (const name of BASIC_TARGETS) key += basicTargets[name].charAt(1) + basicTargets[name].length
  if (findings.length > 0) key += `|F${findings.join()}`
  if (degree || criteria) key += `|D${degree},${criteria?.others.join()}`
  if (confidence) key += `|C${confidence.low.n}/${confidence.cast.n}`
  if (near.subordinates > 0) key += `|N${near.subordinatesDisciplined}/${near.subordinates}`
  const acts = [near.SELF, near.SUBORDINATES, near.ITS_LEADERS, near.COLLECTIVES_LED]
  if (acts.some((list) => list.length > 0)) key += `|A${acts.map(idsOf).join('/')}`
  return `${key}|U${units.SUBORDINATES.join()};${units.RESPONSIBLE_FOR.join()}`
}
