import { countLights, listTasks, type Scope } from '@khoan-viec/db/task'
import { listUnits } from '@khoan-viec/db/unit'
import { taskStatuses } from '@khoan-viec/domain/task'
import type { Grid, GridCell } from '@khoan-viec/protocol/follow-up'
import type { TaskRow } from '@khoan-viec/protocol/task'
import { countedLights, pagingOf, taskRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'

const CELLS_MOST = 5_000
/** What was not taken on is not followed. */
const followed = taskStatuses.filter((status) => status !== 'REJECTED' && status !== 'WITHDRAWN')
const columns = { name: 'name_fold', red: 'red' } as const

export type GridAsked = {
  readonly page: number
  readonly size: number
  readonly group?: string | undefined
  readonly sort?: 'name' | 'red' | '-name' | '-red' | undefined
}

/** Units down, their tasks across: one page of units with all their lights. Units without a task are rows too: that shows. */
export async function readGrid({ house, cycle, time }: Viewer, scope: Scope, asked: GridAsked): Promise<Grid> {
  const { db } = house
  const codes = scope === 'ALL' ? undefined : scope.units
  const filter = { codes, group: asked.group, superior: cycle?.authority, on: time.today }
  const { rows, total } = await listUnits(db, filter, pagingOf(asked, columns, 'name'))
  const units = rows.map(({ code }) => code)
  const paging = { page: 1, size: CELLS_MOST, column: 'deadline', descending: false } as const
  const tasks = await listTasks(db, { scope, units, status: followed }, paging)
  const byUnit = Map.groupBy(tasks.rows.map(taskRow), ({ unit }) => unit)
  return {
    rows: rows.map(({ code, name, grp }) => ({
      unit: { code, name },
      group: grp,
      cells: (byUnit.get(code) ?? []).map(cellOf),
    })),
    lights: countedLights(await countLights(db, { scope, status: followed })),
    total,
    page: asked.page,
    size: asked.size,
  }
}

const cellOf = ({ id, title, status, light, deadline, progress }: TaskRow): GridCell => ({
  id,
  title,
  status,
  light,
  deadline,
  progress,
})
