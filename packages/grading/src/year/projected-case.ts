import { inputsNeeded } from '@khoan-viec/domain/assessment'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { CycleFacts, CycleTerms } from '@khoan-viec/domain/cycle'
import { knownValues, type Milestone, type Task } from '@khoan-viec/domain/task'
import type { CaseInput, SubjectInput, TaskInput } from '../case/input.ts'
import { regulationOf } from './regulation-of.ts'
import { isContracted, tasksOf } from './tasks.ts'

type ProjectedSubject = {
  readonly subject: string
  readonly kind: 'COLLECTIVE' | 'LEADER'
  readonly name: string
  readonly unit: string
  readonly leads?: string
}

export type ProjectionInputs = {
  readonly facts: CycleFacts
  readonly groups: Readonly<Record<string, string>>
  readonly tasks: readonly Task[]
  readonly subjects: readonly ProjectedSubject[]
  readonly today: LocalDate
}

/** What nobody has assessed yet and a projection must suppose. Shown wherever a projected level is. */
const ASSUMED = { common: 24, others: ['TOT', 'TOT'] } as const
const MICRO = 1e6

/**
 * The case as if the year ended today: finished work by its outcome, running work by the milestones due so far. Work of
 * which nothing is due yet does not count, nor does a subject with no work due. Never a grade.
 */
export function projectedCase({ facts, groups, tasks, subjects, today }: ProjectionInputs): {
  readonly case: CaseInput
  readonly assumed: typeof ASSUMED
} {
  const { cycle } = facts
  const due = tasks.filter(isContracted).flatMap((task) => {
    const standing = outcomeToday(task, today)
    return standing ? [{ task, standing }] : []
  })
  const busy = new Set(due.map(({ task }) => task.unit))
  const graded = subjects.filter(({ unit }) => busy.has(unit))
  const ids = new Set(graded.map(({ subject }) => subject))
  return {
    assumed: ASSUMED,
    case: {
      period: cycle.period,
      side: cycle.side,
      overlays: cycle.overlays,
      settings: cycle.settings,
      subjects: graded
        .filter(({ leads, kind }) => kind === 'COLLECTIVE' || leads !== undefined)
        .map((subject) => suppose(subject, cycle, groups)),
      tasks: due.flatMap(({ task, standing }) =>
        tasksOf(task, facts, ids)
          .filter(({ id }) => id === task.id)
          .map((counted) => ({ ...counted, ...standing })),
      ),
    },
  }
}

function suppose(subject: ProjectedSubject, cycle: CycleTerms, groups: ProjectionInputs['groups']): SubjectInput {
  const peers = groups[subject.unit] ?? subject.unit
  const needed = inputsNeeded(regulationOf(cycle))
  return {
    id: subject.subject,
    kind: subject.kind,
    group: subject.kind === 'COLLECTIVE' ? peers : `${peers}/heads`,
    name: subject.name,
    ...(subject.leads === undefined ? {} : { leads: [subject.leads] }),
    ...(needed.common ? { common: ASSUMED.common } : {}),
    ...(needed.others ? { criteria: { others: ASSUMED.others } } : {}),
  }
}

type Standing = Pick<TaskInput, 'outcome' | 'fraction'>

function outcomeToday(task: Task, today: LocalDate): Standing | Record<string, never> | undefined {
  if (task.corrected || task.waiver !== undefined || ['ACCEPTED', 'NOT_DONE'].includes(task.status)) return {}
  if (!task.contract) return undefined
  const { deadline, milestones } = task.contract.terms
  if (deadline < today && task.deliveries.length === 0) return { outcome: 'NOT_DONE' }
  const measured = milestones.filter(({ due, value }) => due <= today && value !== undefined)
  if (measured.length === 0) return undefined
  const shares = measured.map((milestone) => shareOf(task, milestone))
  const share = Math.min(...shares)
  return share >= 1 ? { outcome: 'COMPLETED' } : { outcome: 'PARTIAL', fraction: Math.round(share * MICRO) / MICRO }
}

/** How far the last report is towards a milestone's value, 0..1. */
function shareOf(task: Task, { indicator, value }: Milestone): number {
  const measured = task.contract?.terms.indicators.find(({ id }) => id === indicator)
  if (!measured || value === undefined) return 1
  const reached = knownValues(task)?.[measured.id] ?? measured.baseline
  if (value === measured.baseline) return reached === value ? 1 : 0
  return Math.max(0, Math.min(1, (reached - measured.baseline) / (value - measured.baseline)))
}
