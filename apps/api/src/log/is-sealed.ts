import { readOrderedOfKind } from '@khoan-viec/db/log'
import { readEntry } from '@khoan-viec/db/record'
import { findState } from '@khoan-viec/db/stream'
import { redactTaskEvent } from '@khoan-viec/domain/access'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import type { Task, TaskEvent } from '@khoan-viec/domain/task'
import { type TileRef, tileWidth } from '@khoan-viec/ledger/tiles'
import type { House } from '../house/index.ts'

/** Whether a bundle holds an opinion of a round still open. Until it is closed nobody reads it, whoever he is. */
export async function isSealed({ db }: House, { number, width }: TileRef): Promise<boolean> {
  const bodies = await readOrderedOfKind(db, { kind: 'opinion-given', from: number * tileWidth, most: width })
  for (const { stream, seq, at, request, event } of bodies.map(readEntry)) {
    const task = await findState<Task>(db, stream)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- opinions are given on tasks alone
    const recorded = { seq, at: at.virtual, requestId: request.id, event: event as TaskEvent }
    if (task && redactTaskEvent(recorded, task, SYSTEM).event.type === 'opinion-sealed') return true
  }
  return false
}
