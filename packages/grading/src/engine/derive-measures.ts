import type { Subject } from '../case/index.ts'
import { Fraction, times, writeExact, writeOnce, type Whole } from '../exact/index.ts'
import type { Degree, KindRules } from '../regulations/index.ts'
import type { Facts } from './facts.ts'
import { unitPart } from './gather-facts.ts'
import { once, onceEach } from './once.ts'
import type { Judged } from './ruling.ts'
import type { StepList } from './step-list.ts'
import type { Step, Variant } from './step.ts'
import type { Tally } from './tally.ts'
import type { Member, State, World } from './world.ts'

type Parts = NonNullable<KindRules['resultParts']>

type Computed = Extract<Step, { step: 'RESULTS_COMPUTED' }>['facts']

/** What is computed from the same tasks by the same text is shown once. */
const shareComputed = ({ scale, loads }: World, { addUp }: State, variant: Variant) => {
  const unit = times(scale.weight, scale.credit)
  const sum = once((value: Whole): string => writeExact(Fraction.of(value, unit)))
  const weightOf = once((weight: Whole): string => writeExact(Fraction.of(weight, scale.weight)))
  const factsOf = ({ weight, quantity, quality, schedule }: Tally): Computed => ({
    variant,
    weight: weightOf(weight),
    quantity: sum(quantity),
    quality: sum(quality),
    schedule: sum(schedule),
  })
  const make = ({ parts, certainty, citation }: Parts, facts: Computed, results: Fraction | null): Step => ({
    step: 'RESULTS_COMPUTED',
    rule: `RESULTS_OF_${parts}_PARTS`,
    citation,
    certainty,
    facts,
    outcome: results ? writeExact(results) : '',
  })
  const ofThree = once((parts: Parts) =>
    onceEach(loads.length, (load) => {
      const tally = addUp(load, variant === 'MADE_GOOD')
      return make(parts, factsOf(tally), tally.points)
    }),
  )
  const ofSix = (parts: Parts, { tally, subject: { assessed }, units, results }: Facts): Step =>
    make(
      parts,
      assessed
        ? {
            ...factsOf(tally),
            unit: writeExact(unitPart(units)),
            organising: writeExact(assessed.organising),
            unity: writeExact(assessed.unity),
          }
        : factsOf(tally),
      results,
    )
  return (parts: Parts, facts: Facts, load: number): Step =>
    parts.parts === 3 ? ofThree(parts)(load) : ofSix(parts, facts)
}

const assessedStep = ({ citation }: Parts, results: Fraction, variant: Variant): Step => ({
  step: 'RESULTS_ASSESSED',
  rule: 'RESULTS',
  citation,
  certainty: 'QUOTED',
  facts: { variant },
  outcome: writeExact(results),
})

type Points = { readonly common: Fraction; readonly results: Fraction; readonly score: Fraction }

const shareScores = (variant: Variant): ((parts: Parts, points: Points) => Step) => {
  const write = writeOnce()
  return ({ citation }, { common, results, score }) => ({
    step: 'SCORE',
    rule: 'SCORE',
    citation,
    certainty: 'QUOTED',
    facts: { variant, common: writeExact(common), results: writeExact(results) },
    outcome: write(score),
  })
}

const degreeStep = (degree: Degree, { criteria, mainTargetsMet }: Subject, variant: Variant): Step => ({
  step: 'DEGREE',
  rule: 'DEGREE_OF_RESULTS',
  citation: 'docs/grading.md §4',
  certainty: 'LOCAL',
  facts: { variant, assessed: (criteria?.results ?? null) !== null, mainTargetsMet },
  outcome: degree,
})

const differentScores = (choices: readonly Judged[]): readonly Judged[] =>
  choices.filter(
    ({ facts: { score } }, at) =>
      choices.findIndex(({ facts: other }) => other.score === score || (score && other.score?.equals(score))) === at,
  )

export type DeriveMeasures = (member: Member, choices: readonly Judged[], steps: StepList) => void

/** Points or degree, for each way in which open units change them. */
export const shareMeasures = (world: World, state: State, variant: Variant): DeriveMeasures => {
  const computed = shareComputed(world, state, variant)
  const scored = shareScores(variant)
  return ({ rules, load }, choices, steps) => {
    const parts = rules?.source.resultParts
    for (const { facts } of choices.length === 1 ? choices : differentScores(choices)) {
      const { common, results, score, subject, degree } = facts
      if (common && results && score && parts) {
        steps.push(subject.results ? assessedStep(parts, results, variant) : computed(parts, facts, load))
        steps.push(scored(parts, { common, results, score }))
      } else if (degree) steps.push(degreeStep(degree, subject, variant))
    }
  }
}
