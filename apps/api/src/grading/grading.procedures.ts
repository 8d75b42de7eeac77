import { type AssessmentRecord, findAssessment, listAssessments } from '@khoan-viec/db/assessment'
import { loadFacts } from '@khoan-viec/db/facts'
import { findState } from '@khoan-viec/db/stream'
import { listTasks } from '@khoan-viec/db/task'
import type { Assessment, ComputedLevel, Level } from '@khoan-viec/domain/assessment'
import type { Answer, RegulationUsed, Result } from '@khoan-viec/grading/engine'
import { id } from '@khoan-viec/protocol/core'
import type { AssessmentRow, GradingTable, SubjectView } from '@khoan-viec/protocol/grading'
import { z } from 'zod'
import { readsAll, readsAssessment } from '../access/index.ts'
import type { House } from '../house/index.ts'
import { namesIn } from '../task/index.ts'
import { notFound, router, signedIn } from '../trpc/index.ts'
import { listMine } from '../work/index.ts'
import { readAnswer, readProjection, readRound } from './read-answers.ts'

const TASKS_MOST = 1_000

export const grading = router({
  /** Collectives and heads by group, four values each. The whole answer only for who may see every unit. */
  table: signedIn.query(async ({ ctx: { viewer, db, house } }): Promise<GradingTable<Answer>> => {
    const { cycle } = viewer
    if (!cycle) return { gradings: [], groups: [], missing: [], projections: [] }
    const visible = (await listAssessments(db, { cycle: cycle.id })).filter((row) => readsAssessment(viewer, row))
    const rows = await Promise.all(visible.map((row) => withReason(db, row)))
    const groups = [...Map.groupBy(rows, ({ group, kind }) => `${kind}/${group}`).values()].flatMap((members) => {
      const [first] = members
      return first ? [{ group: first.group, kind: first.kind, rows: members }] : []
    })
    const shown = new Set(rows.map(({ subject }) => subject))
    const missing = cycle.missing.filter(({ subject }) => shown.has(subject))
    if (!readsAll(viewer)) return { gradings: cycle.gradings, groups, missing, projections: [] }
    const last = cycle.gradings.at(-1)
    const answer = last && (await readAnswer(house, last.answer))
    const projections = await Promise.all(cycle.projections.map((projection) => readProjection(house, projection)))
    return { gradings: cycle.gradings, groups, missing, projections, ...(answer ? { answer } : {}) }
  }),

  /** Why this level: the assessment, and its part of each grading with the derivation. */
  subject: signedIn
    .input(z.strictObject({ id }))
    .query(async ({ ctx: { viewer, db, house }, input }): Promise<SubjectView<Result, RegulationUsed>> => {
      const stream = `assessment/${input.id}`
      const row = await findAssessment(db, stream)
      const assessment = await findState<Assessment>(db, stream)
      if (!row || !assessment || !readsAssessment(viewer, row)) throw notFound()
      const rounds = await Promise.all(
        assessment.computed.toReversed().map((computed) => readRound(house, computed, assessment)),
      )
      const paging = { page: 1, size: TASKS_MOST, column: 'deadline', descending: false } as const
      const tasks = await listTasks(db, { scope: 'ALL', unit: assessment.unit }, paging)
      return {
        row: assessmentRow(row),
        assessment,
        rounds,
        titles: Object.fromEntries(tasks.rows.map((task) => [task.id, task.title])),
        names: await namesIn(house, assessment),
        mine: await listMine(viewer, stream),
        facts: await loadFacts(db, assessment.cycle, assessment.unit),
      }
    }),
})

/** Whoever decided otherwise than computed gave a reason: it stands beside the two levels. */
async function withReason(db: House['db'], row: AssessmentRecord): Promise<AssessmentRow> {
  if (row.decided === null || row.decided === row.computed) return assessmentRow(row)
  const reason = (await findState<Assessment>(db, row.id))?.decisions.at(-1)?.reason
  return { ...assessmentRow(row), ...(reason ? { reason } : {}) }
}

const assessmentRow = (row: AssessmentRecord): AssessmentRow => ({
  id: row.id.slice('assessment/'.length),
  subject: row.subject,
  name: row.name,
  unit: row.unit,
  unitName: row.unit_name,
  group: row.grp,
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the projection writes only words of the domain */
  kind: row.kind as Assessment['kind'],
  ...(row.self === null ? {} : { self: row.self as Level }),
  ...(row.appraised === null ? {} : { appraised: row.appraised as Level }),
  ...(row.computed === null ? {} : { computed: row.computed as ComputedLevel }),
  ...(row.decided === null ? {} : { decided: row.decided as Level }),
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  ...(row.score === null ? {} : { score: row.score }),
  round: row.round,
  closed: row.closed === 1,
})
