import { type AssessmentRecord, listAssessments } from '@khoan-viec/db/assessment'
import { findState } from '@khoan-viec/db/stream'
import type { Assessment } from '@khoan-viec/domain/assessment'
import type { Answer } from '@khoan-viec/grading/engine'
import { id } from '@khoan-viec/protocol/core'
import type { AssessmentRow, GradingTable } from '@khoan-viec/protocol/grading'
import { z } from 'zod'
import { readsAll, readsAssessment } from '../access/index.ts'
import type { House } from '../house/index.ts'
import { router, signedIn } from '../trpc/index.ts'
import { assessmentRow } from './assessment-row.ts'
import { compare } from './compare.ts'
import { readAnswer, readProjection } from './read-answers.ts'
import { viewSubject } from './view-subject.ts'

export const grading = router({
  /** Collectives and heads by group, four values each. The whole answer only for who may see every unit. */
  table: signedIn.query(async ({ ctx: { viewer, db, house } }): Promise<GradingTable<Answer>> => {
    const { shown: cycle } = viewer
    if (!cycle) return { gradings: [], groups: [], missing: [], projections: [] }
    const visible = (await listAssessments(db, { cycle: cycle.id, on: viewer.time.today })).filter((row) =>
      readsAssessment(viewer, row),
    )
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

  subject: signedIn.input(z.strictObject({ id })).query(({ ctx: { viewer }, input }) => viewSubject(viewer, input.id)),
  compare,
})

/** Whoever decided otherwise than computed gave a reason: it stands beside the two levels. */
async function withReason(db: House['db'], row: AssessmentRecord): Promise<AssessmentRow> {
  if (row.decided === null || row.decided === row.computed) return assessmentRow(row)
  const reason = (await findState<Assessment>(db, row.id))?.decisions.at(-1)?.reason
  return { ...assessmentRow(row), ...(reason ? { reason } : {}) }
}
