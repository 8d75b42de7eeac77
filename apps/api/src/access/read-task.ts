import { findState } from '@khoan-viec/db/stream'
import { findOnward } from '@khoan-viec/db/task'
import { mayRead } from '@khoan-viec/domain/access'
import type { Task } from '@khoan-viec/domain/task'
import { notFound, readerOf, type Viewer } from '../trpc/index.ts'

/** The task whole, unsealed: for the server's own use. @throws Refused `not-found`, also for what exists and is not the viewer's to see. */
export async function readTaskOf(viewer: Viewer, id: string): Promise<Task> {
  const task = await findTaskFor(viewer, id)
  if (!task) throw notFound()
  return task
}

/** The same; undefined where there is none, and where it is not the viewer's to see. */
export async function findTaskFor(viewer: Viewer, id: string): Promise<Task | undefined> {
  const { db } = viewer.house
  // Asked for whether there is such a task or not: what is not there takes as long as what one may not see.
  const [task, onward] = await Promise.all([findState<Task>(db, `task/${id}`), findOnward(db, id)])
  return task && mayRead('task', { unit: task.unit, task, onward }, readerOf(viewer)) ? task : undefined
}
