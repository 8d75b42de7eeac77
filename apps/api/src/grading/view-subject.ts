import { findAssessment } from '@khoan-viec/db/assessment'
import { loadFacts } from '@khoan-viec/db/facts'
import { findState } from '@khoan-viec/db/stream'
import { listTasks } from '@khoan-viec/db/task'
import type { Assessment } from '@khoan-viec/domain/assessment'
import type { RegulationUsed, Result } from '@khoan-viec/grading/engine'
import type { SubjectView } from '@khoan-viec/protocol/grading'
import { readsAll, readsAssessment, scopeOf } from '../access/index.ts'
import { listMine } from '../my-work/index.ts'
import { namesIn } from '../task/index.ts'
import { notFound, type Viewer } from '../trpc/index.ts'
import { assessmentRow } from './assessment-row.ts'
import { readRound } from './read-answers.ts'

const TASKS_MOST = 1_000

/** Why this level: the assessment, and its part of each grading with the derivation. @throws Refused `not-found` */
export async function viewSubject(viewer: Viewer, id: string): Promise<SubjectView<Result, RegulationUsed>> {
  const { house } = viewer
  const { db } = house
  const stream = `assessment/${id}`
  const row = await findAssessment(db, stream, viewer.time.today)
  const assessment = await findState<Assessment>(db, stream)
  if (!row || !assessment || !readsAssessment(viewer, row)) throw notFound()
  const rounds = await Promise.all(
    assessment.computed
      .toReversed()
      .map((computed) => readRound(house, computed, { ...assessment, readsPeers: readsAll(viewer) })),
  )
  const paging = { page: 1, size: TASKS_MOST, column: 'deadline', descending: false } as const
  const scope = await scopeOf(viewer)
  const filter = { scope, unit: assessment.unit, cycle: assessment.cycle, on: viewer.time.today }
  const tasks = await listTasks(db, filter, paging)
  return {
    row: assessmentRow(row),
    assessment,
    rounds,
    titles: Object.fromEntries(tasks.rows.map((task) => [task.id, task.title])),
    names: await namesIn(house, assessment),
    mine: await listMine(viewer, stream),
    facts: await loadFacts(db, assessment, viewer.time.today),
  }
}
