import { findAssessment } from '@khoan-viec/db/assessment'
import { listDelegationsSaidAfter, listStreamsAfter } from '@khoan-viec/db/entry'
import type { Live } from '@khoan-viec/protocol/live'
import { readsAssessment, readsHandoverStream, readsMeetings, scopeOf } from '../access/index.ts'
import { streamRef } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'

const STREAMS_MOST = 500

/** Which streams have grown after an entry, of those that the viewer may know of by what holds now. */
export async function visibleChanges(viewer: Viewer, after: number): Promise<Live> {
  const rows = await listStreamsAfter(viewer.house.db, after, STREAMS_MOST)
  const scope = await scopeOf(viewer)
  const visible = new Set<string>()
  for (const { stream, unit } of rows) if (!visible.has(stream) && (await isVisible(stream, unit))) visible.add(stream)
  return { upTo: rows.at(-1)?.id ?? after, streams: [...visible].map(streamRef), more: rows.length === STREAMS_MOST }

  async function isVisible(stream: string, unit: string | null): Promise<boolean> {
    const { kind, id } = streamRef(stream)
    if (kind === 'cycle' || scope === 'ALL') return true
    if (kind === 'meeting') return readsMeetings(viewer)
    if (kind === 'organisation') return await isToldOfDelegation(viewer, after)
    if (unit !== null && scope.units.includes(unit)) return true
    if (kind === 'task') return scope.tasks.includes(id)
    if (kind === 'handover') return readsHandoverStream(viewer, stream)
    if (kind !== 'assessment') return false
    const found = await findAssessment(viewer.house.db, stream, viewer.time.today)
    return found !== undefined && readsAssessment(viewer, found)
  }
}

/** Of the organisation one is told what is given to one or taken back: what one may do has changed. */
async function isToldOfDelegation({ house, actor }: Viewer, after: number): Promise<boolean> {
  const own = new Set(actor.mandates?.map(({ id }) => id))
  if (own.size === 0) return false
  const said = await listDelegationsSaidAfter(house.db, after)
  return said.some((id) => own.has(id))
}
