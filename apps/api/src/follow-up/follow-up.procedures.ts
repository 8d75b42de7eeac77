import { listStates } from '@khoan-viec/db/stream'
import { listTasks } from '@khoan-viec/db/task'
import { obligorsOf, type Task } from '@khoan-viec/domain/task'
import type { Page } from '@khoan-viec/protocol/core'
import { type Briefing, type Grid, gridPage, queuePage, type QueueRow } from '@khoan-viec/protocol/follow-up'
import { scopeOf } from '../access/index.ts'
import { pagingOf, taskRow } from '../rows/index.ts'
import { ofRecord, router, signedIn } from '../trpc/index.ts'
import { makeBriefing } from './briefing.ts'
import { readGrid } from './grid.ts'

export const followUp = router({
  grid: ofRecord
    .input(gridPage)
    .query(async ({ ctx: { viewer }, input }): Promise<Grid> => readGrid(viewer, await scopeOf(viewer), input)),

  briefing: signedIn.query(async ({ ctx: { viewer } }): Promise<Briefing> =>
    makeBriefing(viewer, await scopeOf(viewer)),
  ),
})

const queueColumns = { delivered: 'updated_at', deadline: 'deadline' } as const

export const acceptance = router({
  /** Deliveries that wait for their check, the oldest first. */
  queue: ofRecord.input(queuePage).query(async ({ ctx: { viewer, db }, input }): Promise<Page<QueueRow>> => {
    const { page, size } = input
    const filter = {
      scope: await scopeOf(viewer),
      cycle: viewer.shown?.id,
      status: ['DELIVERED'],
      on: viewer.time.today,
    }
    const { rows, total } = await listTasks(db, filter, pagingOf(input, queueColumns, 'delivered'))
    const states = await listStates<Task>(
      db,
      rows.map(({ id }) => `task/${id}`),
    )
    const queued = rows.flatMap((row): readonly QueueRow[] => {
      const task = states.get(`task/${row.id}`)
      const last = task?.deliveries.at(-1)
      if (!task || !last) return []
      const ownWork = Object.values(obligorsOf(task) ?? {}).includes(viewer.person.id)
      return [
        {
          row: taskRow(row),
          deliveredAt: last.at,
          deliveries: task.deliveries.length,
          checks: task.checks.length,
          ownWork,
        },
      ]
    })
    return { rows: queued, total, page, size }
  }),
})
