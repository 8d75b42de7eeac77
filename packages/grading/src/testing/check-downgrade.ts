import { Fraction } from 'fraction.js'
import type { Step } from '../engine/index.ts'
import { BEST_FIRST, height, unite, type Level, type Possible } from './by-hand-count.ts'

type Downgrade = Extract<Step, { step: 'DOWNGRADE' }>['facts']
type Row = Downgrade['choices'][number]

const OPEN: Possible = ['COMPLETED', 'NOT_COMPLETED']

const stepDown = (level: Level, { steps, floor }: Downgrade): Possible => {
  if (level === 'NOT_COMPLETED') return [level]
  const down = BEST_FIRST[3 - height(level) + Number(steps)]
  if (down && down !== 'NOT_COMPLETED') return [down]
  return floor === 'COMPLETED' ? ['COMPLETED'] : floor === 'NOT_COMPLETED' ? ['NOT_COMPLETED'] : OPEN
}

/** What is earned, taken down by the steps shown; null where nothing failed. */
export const lowerByHand = (facts: Downgrade, { earned, earnedBecause }: Row): Possible | null => {
  if (facts.failed.length === 0) return null
  const isGap = earnedBecause === 'GAP' || earnedBecause === 'GAP_BY_TASKS'
  return isGap
    ? unite(stepDown('COMPLETED', facts), ['NOT_COMPLETED'])
    : unite(...earned.map((level) => stepDown(level, facts)))
}

/** What a gap permits by the part that was done; null where there is none. */
export const permitByHand = ({ done, of, gapShare }: Downgrade, { permittedBecause }: Row): Possible | null => {
  if (permittedBecause === 'GAP') return OPEN
  if (permittedBecause !== 'GAP_BY_TASKS') return null
  return new Fraction(gapShare).mul(of).compare(done) <= 0 ? ['COMPLETED'] : OPEN
}
