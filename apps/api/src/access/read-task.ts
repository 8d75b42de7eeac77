import { findState } from '@khoan-viec/db/stream'
import type { Task } from '@khoan-viec/domain/task'
import { notFound, type Viewer } from '../trpc/index.ts'
import { readsTask } from './scope.ts'

/** The task whole, unsealed: for the server's own use. @throws Refused `not-found`, also for what exists and is not the viewer's to see. */
export async function readTaskOf(viewer: Viewer, id: string): Promise<Task> {
  const task = await findState<Task>(viewer.house.db, `task/${id}`)
  if (!task || !readsTask(viewer, task)) throw notFound()
  return task
}
