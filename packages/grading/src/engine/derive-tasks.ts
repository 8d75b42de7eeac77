import type { Task } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { Fraction } from '../exact/index.ts'
import type { Word } from '../regulations/index.ts'
import type { Facts } from './facts.ts'
import { unitPart } from './gather-facts.ts'
import { wholeShape, type Scale, type Shape } from './shape.ts'
import type { Step, TaskRow, Variant } from './step.ts'
import { countIn, type Tally } from './tally.ts'
import { classesOf } from './task-class.ts'
import type { Member, World } from './world.ts'

const RULES = { citation: 'docs/grading.md §4', certainty: 'LOCAL' } as const

const classesByWord: Readonly<Record<Word, readonly number[]>> = {
  DONE: classesOf(['DONE'], 'OR'),
  UNDONE: classesOf(['UNDONE'], 'OR'),
  ON_TIME: classesOf(['ON_TIME'], 'OR'),
  LATE: classesOf(['LATE'], 'OR'),
  GOOD_QUALITY: classesOf(['GOOD_QUALITY'], 'OR'),
  POOR: classesOf(['POOR'], 'OR'),
  EXCEEDED: classesOf(['EXCEEDED'], 'OR'),
  FAILED: classesOf(['FAILED'], 'OR'),
}

type Counted = Extract<Step, { step: 'TASKS' }>['outcome']

const countWords = ({ n, counts }: Tally): Counted => ({
  n,
  DONE: countIn(counts, classesByWord.DONE),
  UNDONE: countIn(counts, classesByWord.UNDONE),
  ON_TIME: countIn(counts, classesByWord.ON_TIME),
  LATE: countIn(counts, classesByWord.LATE),
  GOOD_QUALITY: countIn(counts, classesByWord.GOOD_QUALITY),
  POOR: countIn(counts, classesByWord.POOR),
  EXCEEDED: countIn(counts, classesByWord.EXCEEDED),
  FAILED: countIn(counts, classesByWord.FAILED),
})

const credit = (value: bigint, { weight }: Shape, scale: Scale): string => {
  if (value === 0n) return '0'
  return value === weight * scale.credit ? '1' : writeExact(new Fraction(value, weight * scale.credit))
}

const rowOf = (task: Task, shape: Shape, scale: Scale, madeGood: boolean): TaskRow => {
  const good = madeGood && shape.spoilt
  const points = good ? wholeShape('COMPLETED', shape.weight, scale) : shape
  return {
    task: task.id,
    outcome: good ? 'COMPLETED' : task.outcome,
    weight: writeExact(task.weight),
    quantity: credit(points.quantity, points, scale),
    quality: credit(points.quality, points, scale),
    schedule: credit(points.schedule, points, scale),
    ...(good || task.outcome !== 'PARTIAL' ? {} : { fraction: writeExact(task.fraction) }),
    ...(!good && task.allOrNothing ? { allOrNothing: true } : {}),
    ...(good || task.defects.n === 0n ? {} : { defects: Number(task.defects.n) }),
    ...(good || task.delays.n === 0n ? {} : { delays: Number(task.delays.n) }),
  }
}

/** Rows are shared by every subject that counts the task, and whole steps by those that count the same ones. */
export type TaskRows = {
  readonly world: World
  readonly row: (at: number, madeGood: boolean) => TaskRow | null
  readonly steps: Readonly<Record<Variant, Map<readonly number[], Step>>>
}

export const taskRows = (world: World, shapes: readonly Shape[]): TaskRows => {
  const { graded, scale } = world
  const known: (TaskRow | undefined)[] = []
  const row: TaskRows['row'] = (at, madeGood) => {
    const task = graded.tasks[at]
    const shape = shapes[at]
    if (!task || !shape) return null
    if (madeGood && shape.spoilt) return rowOf(task, shape, scale, true)
    return (known[at] ??= rowOf(task, shape, scale, false))
  }
  return { world, row, steps: { AS_IT_STANDS: new Map(), MADE_GOOD: new Map() } }
}

const waivedOf = ({ graded }: World, member: Member): { task: string; decision: string }[] =>
  member.waived.flatMap((at) => {
    const task = graded.tasks[at]
    return task ? [{ task: task.id, decision: task.waiver ?? '' }] : []
  })

export const deriveTasks = (member: Member, facts: Facts, rows: TaskRows, variant: Variant): Step => {
  const steps = rows.steps[variant]
  const known = member.waived.length === 0 ? steps.get(member.tasks) : undefined
  if (known) return known
  const step: Step = {
    step: 'TASKS',
    rule: 'COUNTING',
    ...RULES,
    facts: {
      variant,
      tasks: member.tasks.flatMap((at) => rows.row(at, variant === 'MADE_GOOD') ?? []),
      waived: variant === 'AS_IT_STANDS' ? waivedOf(rows.world, member) : [],
    },
    outcome: countWords(facts.tally),
  }
  if (member.waived.length === 0) steps.set(member.tasks, step)
  return step
}

const derivePoints = (world: World, member: Member, facts: Facts, variant: Variant): Step[] => {
  const { common, results, score, tally, subject } = facts
  const parts = member.rules?.source.resultParts
  if (!common || !results || !score || !parts) return []
  const { certainty, citation } = parts
  const total: Step = {
    step: 'SCORE',
    rule: 'SCORE',
    citation,
    certainty: 'QUOTED',
    facts: { variant, common: writeExact(common), results: writeExact(results) },
    outcome: writeExact(score),
  }
  if (subject.results) {
    return [
      {
        step: 'RESULTS_ASSESSED',
        rule: 'RESULTS',
        citation,
        certainty: 'QUOTED',
        facts: { variant },
        outcome: writeExact(results),
      },
      total,
    ]
  }
  const unit = world.scale.weight * world.scale.credit
  const sum = (value: bigint): string =>
    value % unit === 0n ? String(value / unit) : writeExact(new Fraction(value, unit))
  const six =
    parts.parts === 6 && subject.assessed
      ? {
          unit: writeExact(unitPart(facts.units)),
          organising: writeExact(subject.assessed.organising),
          unity: writeExact(subject.assessed.unity),
        }
      : {}
  const computed: Step = {
    step: 'RESULTS_COMPUTED',
    rule: `RESULTS_OF_${parts.parts}_PARTS`,
    citation,
    certainty,
    facts: {
      variant,
      weight: writeExact(new Fraction(tally.weight, world.scale.weight)),
      quantity: sum(tally.quantity),
      quality: sum(tally.quality),
      schedule: sum(tally.schedule),
      ...six,
    },
    outcome: writeExact(results),
  }
  return [computed, total]
}

const deriveDegree = ({ degree, subject }: Facts, variant: Variant): Step[] => {
  if (!degree) return []
  const assessed = (subject.criteria?.results ?? null) !== null
  return [
    {
      step: 'DEGREE',
      rule: 'DEGREE_OF_RESULTS',
      citation: RULES.citation,
      certainty: 'LOCAL',
      facts: { variant, assessed, mainTargetsMet: subject.mainTargetsMet },
      outcome: degree,
    },
  ]
}

/** Points or degree, for each way in which open units change them. */
export const deriveMeasures = (world: World, member: Member, choices: readonly Facts[], variant: Variant): Step[] => {
  const different = choices.filter(
    ({ score }, at) =>
      choices.findIndex((other) => other.score === score || (score && other.score?.equals(score))) === at,
  )
  return different.flatMap((facts) => [...derivePoints(world, member, facts, variant), ...deriveDegree(facts, variant)])
}
