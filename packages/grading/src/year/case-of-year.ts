import type { Assessment } from '@khoan-viec/domain/assessment'
import type { CycleFacts, MissingInput } from '@khoan-viec/domain/cycle'
import { awaitsCheck, type Task } from '@khoan-viec/domain/task'
import type { CaseInput } from '../case/input.ts'
import { missingInput } from './missing.ts'
import { regulationOf } from './regulation-of.ts'
import { subjectOf, violationsOf } from './subjects.ts'
import { isContracted, tasksOf } from './tasks.ts'

export type YearInputs = {
  /** Of the cycle alone: units and tenures are not asked for. */
  readonly facts: CycleFacts
  /** Peer group of each unit, by code. */
  readonly groups: Readonly<Record<string, string>>
  readonly assessments: readonly Assessment[]
  readonly tasks: readonly Task[]
}

export type YearCase = {
  readonly regulation: string
  readonly missing: readonly MissingInput[]
  /** Absent while every group still waits for an input. */
  readonly case?: CaseInput
}

/**
 * The case of a year. A group of peers is graded when nothing is missing for anybody in it: heads depend on their
 * collectives, collectives on the discipline of their heads, and all on the group through the cap.
 */
export function caseOfYear({ facts, groups, assessments, tasks }: YearInputs): YearCase {
  const { cycle } = facts
  const regulation = regulationOf(cycle)
  const peersOf = (unit: string) => groups[unit] ?? unit
  const counted = tasks.filter(isContracted)
  const everybody = new Set(assessments.map(({ subject }) => subject))
  const entries = counted
    .flatMap((task) => tasksOf(task, facts, everybody))
    .filter(({ outcome }) => outcome !== 'WAIVED')
  const hasTasks = ({ subject, leads }: Assessment) =>
    entries.some(({ obligors }) => obligors.includes(subject) || (leads !== undefined && obligors.includes(leads)))
  const missing = [
    ...assessments.flatMap((assessment) => missingInput(assessment, regulation, hasTasks(assessment)) ?? []),
    ...counted.filter(awaitsCheck).flatMap((task) => owedByVerifier(task, assessments)),
  ]
  const waiting = new Set(missing.map(({ unit }) => peersOf(unit)))
  const graded = assessments.filter(({ unit }) => !waiting.has(peersOf(unit))).toSorted(bySubject)
  if (graded.length === 0) return { regulation, missing }

  const subjects = new Set(graded.map(({ subject }) => subject))
  return {
    regulation,
    missing,
    case: {
      period: cycle.period,
      side: cycle.side,
      overlays: cycle.overlays,
      settings: cycle.settings,
      subjects: graded.map((assessment) => subjectOf(assessment, peersOf(assessment.unit), hasTasks(assessment))),
      tasks: counted.filter(({ unit }) => subjects.has(unit)).flatMap((task) => tasksOf(task, facts, subjects)),
      violations: graded.flatMap(violationsOf),
    },
  }
}

function owedByVerifier(task: Task, assessments: readonly Assessment[]): readonly MissingInput[] {
  const collective = assessments.find(({ subject }) => subject === task.unit)
  return collective
    ? [{ subject: collective.subject, name: collective.name, unit: task.unit, input: 'acceptance', owedBy: 'VERIFIER' }]
    : []
}

/** Collectives first, then heads, each by id: the same record gives the same case, byte for byte. */
const bySubject = (one: Assessment, other: Assessment): number =>
  one.kind === other.kind ? (one.subject < other.subject ? -1 : 1) : one.kind === 'COLLECTIVE' ? -1 : 1
