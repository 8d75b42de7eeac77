import { findOnward, type Scope, scopeFor } from '@khoan-viec/db/task'
import { mayRead } from '@khoan-viec/domain/access'
import type { Task } from '@khoan-viec/domain/task'
import { readerOf, type Viewer } from '../trpc/index.ts'

/** Whether one sees what is of no unit, and so every unit of the cycle. */
export const readsAll = (viewer: Viewer): boolean => mayRead('everything', {}, readerOf(viewer))

export const readsUnit = (viewer: Viewer, unit: string): boolean => mayRead('unit', { unit }, readerOf(viewer))

/** Where its work has gone on since is asked of the record. */
export const readsTask = async (viewer: Viewer, task: Task): Promise<boolean> =>
  mayRead('task', { unit: task.unit, task, onward: await findOnward(viewer.house.db, task.id) }, readerOf(viewer))

export const readsMeetings = (viewer: Viewer): boolean => mayRead('meeting', {}, readerOf(viewer))

/** A unit's year-end is read by whoever reads the unit; a head's own by himself too, wherever he is by then. */
export const readsAssessment = (
  viewer: Viewer,
  { unit, subject }: { readonly unit: string; readonly subject: string },
): boolean => mayRead('assessment', { unit, subject }, readerOf(viewer))

/** What the viewer may learn of, as the lists of the database are cut by it. */
export const scopeOf = (viewer: Viewer): Promise<Scope> => scopeFor(viewer.house.db, readerOf(viewer))
