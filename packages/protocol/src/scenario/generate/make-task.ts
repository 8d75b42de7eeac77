import { type GenerateSource, generatedOutcomes, type KindSource } from '../source/generate.ts'
import type { TaskSource, UnitSource } from '../source/index.ts'
import { type Dice, roundTo } from './dice.ts'
import { inSentence } from './make-units.ts'

type Outcome = (typeof generatedOutcomes)[number]

type Making = { readonly plan: GenerateSource; readonly dice: Dice; readonly periods: readonly string[] }

/** A task of a kind for a unit: its figures, and how its year will end. */
export function makeTask(
  unit: UnitSource,
  kind: KindSource,
  place: { readonly meeting: string },
  { plan, dice, periods }: Making,
): TaskSource {
  const { indicator, duty, kind: id, ...words } = kind
  const outcome = drawOutcome(plan, dice)
  const baseline = dice.within(indicator.baseline)
  const way = dice.within(indicator.way)
  const step = Math.sign(way) * indicator.way.step
  const exceed = roundTo(baseline + way + step * indicator.exceed)
  const target = roundTo(baseline + way)
  const reached = { EXCEEDED: exceed, PARTIAL: partOf(baseline, way, dice), NOT_DONE: partOf(baseline, way, dice) }
  const result = outcome === 'EXCEEDED' || outcome === 'PARTIAL' || outcome === 'NOT_DONE' ? reached[outcome] : target
  const missed = periods.filter(() => dice.share() < plan.missedReports)
  const write = (text: string): string => text.replaceAll('{unit}', inSentence(unit.name))

  return {
    task: `${unit.code}-${id}`,
    unit: unit.code,
    meeting: place.meeting,
    form: {
      ...words,
      title: write(words.title),
      obstacle: write(words.obstacle),
      basis: write(words.basis),
      product: write(words.product),
      indicators: [{ name: indicator.name, kind: 'NUMBER', uom: indicator.uom, baseline, target, exceed, weight: 1 }],
      milestones: [],
      deadline: outcome === 'COMPLETED_LATE' ? plan.earlyDeadline : plan.deadline,
      weight: 1,
      allOrNothing: false,
      supportAsked: [],
    },
    contract: { duties: [duty] },
    reports: { skip: missed, periods: {}, reaches: { i1: result } },
    delivered: outcome === 'NOT_DONE' ? false : { results: { i1: result } },
    ...(outcome === 'POOR_QUALITY' && {
      checked: {
        verdict: 'ACCEPTED',
        quality: 'BADLY_DONE',
        onTheSpot: true,
        ground: 'Số liệu đạt nhưng chất lượng không bảo đảm; kiểm tra thực địa phát hiện nhiều hạng mục phải làm lại.',
      },
    }),
  }
}

/** Six to nine tenths of the way, on a step of it. */
const partOf = (baseline: number, way: number, dice: Dice): number => {
  const tenths = dice.within({ from: 6, to: 9, step: 1 })
  const whole = Number.isInteger(baseline) && Number.isInteger(way)
  const part = (way * tenths) / 10
  return roundTo(baseline + (whole ? Math.trunc(part) : Number(part.toFixed(1))))
}

function drawOutcome({ outcomes }: GenerateSource, dice: Dice): Outcome {
  const all = generatedOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0)
  let left = dice.share() * all
  for (const outcome of generatedOutcomes) {
    left -= outcomes[outcome]
    if (left < 0) return outcome
  }
  return 'COMPLETED'
}
