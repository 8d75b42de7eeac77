import { findTask, listSuccessors, type TaskRecord } from '@khoan-viec/db/task'
import type { Task } from '@khoan-viec/domain/task'
import type { ContinuedTask, TaskView } from '@khoan-viec/protocol/task'
import { findTaskFor } from '../access/index.ts'
import type { Viewer } from '../trpc/index.ts'

/** Where some work came from, and where it went on: whoever sees one end learns of the other, and opens it if he may. */
export async function viewContinuation(
  viewer: Viewer,
  { id, from }: Task,
): Promise<Pick<TaskView, 'before' | 'after'>> {
  const { db } = viewer.house
  const { today } = viewer.time
  const before = from && (await findTask(db, from.task, today))
  return {
    after: await Promise.all((await listSuccessors(db, id, today)).map((row) => continued(viewer, row))),
    ...(before ? { before: await continued(viewer, before) } : {}),
  }
}

async function continued(
  viewer: Viewer,
  { id, cycle, unit, unit_name: name, title }: TaskRecord,
): Promise<ContinuedTask> {
  const isOpen = (await findTaskFor(viewer, id)) !== undefined
  return { id, cycle, unit: { code: unit, name }, ...(isOpen ? { title } : {}) }
}
