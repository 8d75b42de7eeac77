import { Fraction, times, writeExact, type Whole } from '../exact/index.ts'
import type { KindRules } from '../regulations/index.ts'
import type { Judged } from './appraise.ts'
import type { Facts } from './facts.ts'
import { unitPart } from './gather-facts.ts'
import { oncePerPair } from './once.ts'
import type { Step, Variant } from './step.ts'
import type { Tally } from './tally.ts'
import type { Member, World } from './world.ts'

type Parts = NonNullable<KindRules['resultParts']>

type Six = { readonly unit: string; readonly organising: string; readonly unity: string }

/** What is computed from the same tasks by the same text is shown once. */
const shareComputed = ({ scale }: World, variant: Variant) => {
  const unit = times(scale.weight, scale.credit)
  const sum = (value: Whole): string => writeExact(Fraction.of(value, unit))
  const ofSix = ({ subject, units }: Facts): Six | null =>
    subject.assessed && {
      unit: writeExact(unitPart(units)),
      organising: writeExact(subject.assessed.organising),
      unity: writeExact(subject.assessed.unity),
    }
  const make = (
    tally: Tally,
    { parts, certainty, citation }: Parts,
    results: Fraction | null,
    six: Six | null,
  ): Step => ({
    step: 'RESULTS_COMPUTED',
    rule: `RESULTS_OF_${parts}_PARTS`,
    citation,
    certainty,
    facts: {
      variant,
      weight: writeExact(Fraction.of(tally.weight, scale.weight)),
      quantity: sum(tally.quantity),
      quality: sum(tally.quality),
      schedule: sum(tally.schedule),
      ...six,
    },
    outcome: results ? writeExact(results) : '',
  })
  const ofThree = oncePerPair((tally: Tally, parts: Parts) => make(tally, parts, tally.points, null))
  return (facts: Facts, parts: Parts): Step =>
    parts.parts === 3 ? ofThree(facts.tally, parts) : make(facts.tally, parts, facts.results, ofSix(facts))
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

const scoreStep = ({ citation }: Parts, { common, results, score }: Points, variant: Variant): Step => ({
  step: 'SCORE',
  rule: 'SCORE',
  citation,
  certainty: 'QUOTED',
  facts: { variant, common: writeExact(common), results: writeExact(results) },
  outcome: writeExact(score),
})

const deriveDegree = ({ degree, subject }: Facts, variant: Variant): Step[] => {
  if (!degree) return []
  const assessed = (subject.criteria?.results ?? null) !== null
  return [
    {
      step: 'DEGREE',
      rule: 'DEGREE_OF_RESULTS',
      citation: 'docs/grading.md §4',
      certainty: 'LOCAL',
      facts: { variant, assessed, mainTargetsMet: subject.mainTargetsMet },
      outcome: degree,
    },
  ]
}

const differentScores = (choices: readonly Facts[]): readonly Facts[] =>
  choices.filter(
    ({ score }, at) =>
      choices.findIndex((other) => other.score === score || (score && other.score?.equals(score))) === at,
  )

export type DeriveMeasures = (member: Member, choices: readonly Judged[]) => readonly Step[]

/** Points or degree, for each way in which open units change them. */
export const shareMeasures = (world: World, variant: Variant): DeriveMeasures => {
  const computed = shareComputed(world, variant)
  return ({ rules }, choices) => {
    const parts = rules?.source.resultParts
    const measuresOf = (facts: Facts): readonly Step[] => {
      const { common, results, score, subject } = facts
      if (!common || !results || !score || !parts) return deriveDegree(facts, variant)
      return [
        subject.results ? assessedStep(parts, results, variant) : computed(facts, parts),
        scoreStep(parts, { common, results, score }, variant),
      ]
    }
    const [first] = choices
    if (first && choices.length === 1) return measuresOf(first.facts)
    return differentScores(choices.map(({ facts }) => facts)).flatMap(measuresOf)
  }
}
