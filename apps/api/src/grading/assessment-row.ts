import type { AssessmentRecord } from '@khoan-viec/db/assessment'
import type { Assessment, ComputedLevel, Level } from '@khoan-viec/domain/assessment'
import type { AssessmentRow } from '@khoan-viec/protocol/grading'

export const assessmentRow = (row: AssessmentRecord): AssessmentRow => ({
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
