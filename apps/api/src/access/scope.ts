import { findState } from '@khoan-viec/db/stream'
import { listTasks, type Scope } from '@khoan-viec/db/task'
import { mayRead } from '@khoan-viec/domain/access'
import type { Task } from '@khoan-viec/domain/task'
import { readerOf, type Viewer } from '../trpc/index.ts'

const MOST = 10_000

/** Whether one sees what is of no unit, and so every unit of the cycle. */
export const readsAll = (viewer: Viewer): boolean => mayRead('everything', {}, readerOf(viewer))

export const readsUnit = (viewer: Viewer, unit: string): boolean => mayRead('unit', { unit }, readerOf(viewer))

export const readsTask = (viewer: Viewer, task: Task): boolean =>
  mayRead('task', { unit: task.unit, task }, readerOf(viewer))

export const readsMeetings = (viewer: Viewer): boolean => mayRead('meeting', {}, readerOf(viewer))

/** A unit's year-end is read by whoever reads the unit; a head's own by himself too, wherever he is by then. */
export const readsAssessment = (
  viewer: Viewer,
  { unit, subject }: { readonly unit: string; readonly subject: string },
): boolean => mayRead('assessment', { unit, subject }, readerOf(viewer))

/** What the viewer may learn of, as the lists of the database are cut by it. */
export async function scopeOf(viewer: Viewer): Promise<Scope> {
  if (readsAll(viewer)) return 'ALL'
  const named = new Set(viewer.actor.tenures.flatMap(({ unit, area }) => [unit, ...(area ?? [])]))
  const units = [...named].filter((unit) => readsUnit(viewer, unit))
  const left = [...named].filter((unit) => !units.includes(unit))
  return { units, tasks: await tasksAnsweredFor(viewer, left) }
}

/** Whoever has left a unit still reads the tasks whose contracts name him. */
async function tasksAnsweredFor(viewer: Viewer, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return []
  const { db } = viewer.house
  const { rows } = await listTasks(
    db,
    { scope: 'ALL', units, on: viewer.time.today },
    { page: 1, size: MOST, column: 'deadline', descending: false },
  )
  const found: string[] = []
  for (const { id } of rows) {
    const task = await findState<Task>(db, `task/${id}`)
    if (task && readsTask(viewer, task)) found.push(id)
  }
  return found
}
