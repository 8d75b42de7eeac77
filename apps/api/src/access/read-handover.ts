import { findState } from '@khoan-viec/db/stream'
import { type HandoverAct, mayReadHandover } from '@khoan-viec/domain/handover'
import { notFound, type Viewer } from '../trpc/index.ts'

/** A hand-over is read by whoever reads the unit, and by the two heads wherever they are by then. */
export const readsHandover = ({ actor, time, cycle }: Viewer, act: HandoverAct): boolean =>
  mayReadHandover(act, actor, time.today, cycle?.authority)

/** @throws Refused `not-found`, also for what exists and is not the viewer's to see. */
export async function readHandoverOf(viewer: Viewer, id: string): Promise<HandoverAct> {
  const act = await findState<HandoverAct>(viewer.house.db, `handover/${id}`)
  if (!act || !readsHandover(viewer, act)) throw notFound()
  return act
}

/** The same, asked of a stream's id. */
export async function readsHandoverStream(viewer: Viewer, stream: string): Promise<boolean> {
  const act = await findState<HandoverAct>(viewer.house.db, stream)
  return act !== undefined && readsHandover(viewer, act)
}
