import { listTasks, listTitles, type TaskColumn } from '@khoan-viec/db/task'
import { id, type Page, pageOf, type Receipt, searchText } from '@khoan-viec/protocol/core'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import { type SimilarTask, taskList, taskObey, type TaskRow, type TaskView } from '@khoan-viec/protocol/task'
import { z } from 'zod'
import { readTaskOf, readsUnit, scopeOf } from '../access/index.ts'
import { listPublishedTasks } from '../board/index.ts'
import { forward, named } from '../command/index.ts'
import { listStreamEntries } from '../record/index.ts'
import { pagingOf, taskRow } from '../rows/index.ts'
import { notFound, ofRecord, Refused, router, signedIn } from '../trpc/index.ts'
import { checkEvidence } from './check-evidence.ts'
import { findSimilar } from './similar.ts'
import { viewTask } from './view-task.ts'

const columns = {
  title: 'title_fold',
  unit: 'unit_fold',
  deadline: 'deadline',
  status: 'status',
  light: 'light',
  progress: 'progress',
  updated: 'updated_at',
  submitted: 'submitted_at',
} as const satisfies Record<string, TaskColumn>

const taskRef = z.strictObject({ id })

export const task = router({
  list: ofRecord.input(taskList).query(async ({ ctx: { viewer, db }, input }): Promise<Page<TaskRow>> => {
    const { page, size, sort, ...filter } = input
    const paging = pagingOf({ page, size, sort }, columns, 'deadline')
    const { rows, total } = await listTasks(
      db,
      { scope: await scopeOf(viewer), cycle: viewer.shown?.id, on: viewer.time.today, ...filter },
      paging,
    )
    return { rows: rows.map(taskRow), total, page, size }
  }),

  byId: signedIn.input(taskRef).query(({ ctx: { viewer }, input }): Promise<TaskView> => viewTask(viewer, input.id)),

  /** Every entry of the task: who, when, under which post; the system's own have no person. */
  history: signedIn
    .input(z.strictObject({ id, ...pageOf(['seq']) }))
    .query(async ({ ctx: { viewer }, input }): Promise<Page<EntryDetail>> => {
      const paging = { page: input.page, size: input.size, descending: input.sort === '-seq' }
      return listStreamEntries(viewer, `task/${input.id}`, paging, await readTaskOf(viewer, input.id))
    }),

  /** Tasks like the one being written: those the reader may open, and those on a published board. */
  similar: signedIn
    .input(z.strictObject({ text: searchText }))
    .query(async ({ ctx: { viewer, db, house }, input }): Promise<readonly SimilarTask[]> => {
      const scope = await scopeOf(viewer)
      const isReadable = (row: { readonly id: string; readonly unit: string }) =>
        scope === 'ALL' || scope.units.includes(row.unit) || scope.tasks.includes(row.id)
      return findSimilar(await listTitles(db, viewer.time.today), input.text, {
        isReadable,
        published: await listPublishedTasks(house),
      })
    }),

  obey: signedIn.input(taskObey).mutation(async ({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    if (command.type === 'submit' || command.type === 'add') {
      if (!readsUnit(viewer, command.unit)) throw notFound()
      // Whoever names a new task could otherwise learn by its refusal that another unit has one of that name.
      if (!`-${command.task}`.includes(`-${command.unit}-`)) throw new Refused({ code: 'malformed', field: 'task' })
      const begins = { cycle: command.cycle, unit: command.unit }
      return forward(services, viewer, { stream: `task/${command.task}`, requestId, command, begins })
    }
    const taskId = named(input.id)
    await readTaskOf(viewer, taskId)
    await checkEvidence(services, viewer, taskId, command)
    return forward(services, viewer, { stream: `task/${taskId}`, requestId, command })
  }),
})
