import { findState } from '@khoan-viec/db/stream'
import { listTasks, type Scope } from '@khoan-viec/db/task'
import { mayReadTask, mayReadUnit } from '@khoan-viec/domain/access'
import type { Task } from '@khoan-viec/domain/task'
import type { Viewer } from '../trpc/index.ts'

const NO_UNIT = ''
const MOST = 10_000

/** Whether one sees every unit of the cycle. */
export const readsAll = ({ actor, time, cycle }: Viewer): boolean =>
  mayReadUnit(actor, NO_UNIT, time.today, cycle?.authority)

export const readsUnit = ({ actor, time, cycle }: Viewer, unit: string): boolean =>
  mayReadUnit(actor, unit, time.today, cycle?.authority)

export const readsTask = ({ actor, time, cycle }: Viewer, task: Task): boolean =>
  mayReadTask(task, actor, time.today, cycle?.authority)

/** Meetings belong to the authority: who sees all sees them. */
export const readsMeetings = (viewer: Viewer): boolean => readsAll(viewer)

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
    { scope: 'ALL', units },
    { page: 1, size: MOST, column: 'deadline', descending: false },
  )
  const found: string[] = []
  for (const { id } of rows) {
    const task = await findState<Task>(db, `task/${id}`)
    if (task && readsTask(viewer, task)) found.push(id)
  }
  return found
}

/** A unit's year-end is read by whoever reads the unit; a head's own by himself too, wherever he is by then. */
export const readsAssessment = (
  viewer: Viewer,
  { unit, subject }: { readonly unit: string; readonly subject: string },
): boolean => readsUnit(viewer, unit) || subject === viewer.person.id
