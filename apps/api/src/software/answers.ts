import type { z } from '@hono/zod-openapi'
import type { BoardView } from '@khoan-viec/protocol/board'
import type { TaskRow, TaskView } from '@khoan-viec/protocol/task'
import type { UnitRow, UnitView } from '@khoan-viec/protocol/unit'
import type { board } from './shapes/board.ts'
import type { task, tasks } from './shapes/task.ts'
import type { unitPosts, units } from './shapes/unit.ts'

type Row<List extends z.ZodType<{ rows: readonly unknown[] }>> = z.output<List>['rows'][number]

export const tellUnit = ({ code, name, kind, collective, group, superiors, from, to, tasks, lights }: UnitRow) =>
  ({ code, name, kind, collective, group, superiors, from, to, tasks, lights }) satisfies Row<typeof units>

export const tellPosts = ({ unit, tenures }: UnitView): z.output<typeof unitPosts> => ({
  unit: unit.code,
  posts: tenures.map(({ id, person, name, post, unit: held, from, to, basis, decision }) => ({
    id,
    person,
    name,
    post,
    unit: held,
    from,
    to,
    basis: basis ?? 'FULL',
    decision,
  })),
})

export function tellTaskRow({ meeting: _meeting, seq: _seq, ...row }: TaskRow): Row<typeof tasks> {
  return row
}

/** Of a task what others plan with: what is owed, by when, and what came of it. Opinions, signatures and exchanges stay here. */
export function tellTask({ row, task: { registration, contract, ...of }, outcome }: TaskView): z.output<typeof task> {
  const { product, indicators, milestones } = contract?.terms ?? registration
  return {
    ...tellTaskRow(row),
    product,
    indicators: [...indicators],
    milestones: [...milestones],
    reports: of.reports.flatMap(({ period, versions }) => {
      const last = versions.at(-1)
      if (!last) return []
      const { at, by, values, done, difficulties, forecast } = last
      return [{ period, at, by, values, done, difficulties, forecast, versions: versions.length }]
    }),
    missedPeriods: [...of.missedPeriods],
    deliveries: of.deliveries.map(({ at, by, results, note }) => ({ at, by, results, note })),
    checks: of.checks.map(({ at, by, verdict, results, quality, onTheSpot, ground }) => ({
      at,
      by,
      verdict,
      results,
      quality,
      onTheSpot,
      ground,
    })),
    ...outcome,
  }
}

export function tellBoard({ id, kind, title, at, cycle, content }: BoardView): z.output<typeof board> {
  const row = { id, kind, title, at, cycle }
  return content.kind === 'LEVELS' ? { ...row, levels: [...content.rows] } : { ...row, tasks: [...content.rows] }
}
