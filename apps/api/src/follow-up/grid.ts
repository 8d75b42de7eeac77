import { countLights, listTasks, type Scope } from '@khoan-viec/db/task'
import { listUnits } from '@khoan-viec/db/unit'
import type { LocalDate } from '@khoan-viec/domain/core'
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
export async function readGrid({ house, shown: year, time }: Viewer, scope: Scope, asked: GridAsked): Promise<Grid> {
  const { db } = house
  const cycle = year?.id
  const codes = scope === 'ALL' ? undefined : scope.units
  const filter = { codes, group: asked.group, superior: year?.authority, on: lookedAt(year, time.today), cycle }
  const { rows, total } = await listUnits(db, filter, pagingOf(asked, columns, 'name'))
  const units = rows.map(({ code }) => code)
  const paging = { page: 1, size: CELLS_MOST, column: 'deadline', descending: false } as const
  const tasks = await listTasks(db, { scope, cycle, units, status: followed, on: time.today }, paging)
  const byUnit = Map.groupBy(tasks.rows.map(taskRow), ({ unit }) => unit)
  return {
    rows: rows.map(({ code, name, grp }) => ({
      unit: { code, name },
      group: grp,
      cells: (byUnit.get(code) ?? []).map(cellOf),
    })),
    lights: countedLights(await countLights(db, { scope, cycle, status: followed, on: time.today })),
    total,
    page: asked.page,
    size: asked.size,
  }
}

/** Today; of a year gone by its last day, with the units that there were then. */
const lookedAt = (year: Viewer['shown'], today: LocalDate): LocalDate =>
  year?.status === 'CLOSED' && year.period.to < today ? year.period.to : today

const cellOf = ({ id, title, status, light, deadline, progress }: TaskRow): GridCell => ({
  id,
  title,
  status,
  light,
  deadline,
  progress,
})
