import { type AssessmentRecord, findAssessment } from '@khoan-viec/db/assessment'
import { searchPeople } from '@khoan-viec/db/people'
import { findState, findStream, type StreamRow } from '@khoan-viec/db/stream'
import { listTasks, type Scope } from '@khoan-viec/db/task'
import { listUnits } from '@khoan-viec/db/unit'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import type { Page } from '@khoan-viec/protocol/core'
import {
  alarmNote,
  type EntryDetail,
  type Found,
  recordSearch,
  type RecordState,
  streamEntries,
} from '@khoan-viec/protocol/record'
import { readsAll, readsAssessment, readsHandover, readsMeetings, readTaskOf, scopeOf } from '../access/index.ts'
import { acknowledge } from '../alarm/index.ts'
import { taskRow } from '../rows/index.ts'
import { notFound, ofOneself, router, signedIn, type Viewer } from '../trpc/index.ts'
import { findEntries } from './find-entries.ts'
import { listStreamEntries } from './read-entries.ts'
import { askCheck, viewState } from './view-state.ts'

const BESIDE_MOST = 20

export const record = router({
  /** Searches the entries, and beside them tasks, units and people by the same words. */
  search: signedIn.input(recordSearch).query(async ({ ctx: { viewer }, input }): Promise<Found> => {
    const scope = await scopeOf(viewer)
    const [entries, beside] = await Promise.all([
      findEntries(viewer, scope, input),
      searchBeside(viewer, scope, input.text),
    ])
    return { entries, ...beside }
  }),

  /** Everything that happened on one stream, with what each entry says. */
  stream: signedIn.input(streamEntries).query(async ({ ctx: { viewer, db }, input }): Promise<Page<EntryDetail>> => {
    const { kind, id } = input.stream
    const paging = { page: input.page, size: input.size, descending: input.sort === '-seq' }
    if (kind === 'task') return listStreamEntries(viewer, `task/${id}`, paging, await readTaskOf(viewer, id))
    const [stream, assessed, act] = await Promise.all([
      findStream(db, `${kind}/${id}`),
      // Asked for whether there is such a stream or not: what is not there takes as long as what one may not see.
      kind === 'assessment' ? findAssessment(db, `${kind}/${id}`, viewer.time.today) : undefined,
      kind === 'handover' ? findState<HandoverAct>(db, `${kind}/${id}`) : undefined,
    ])
    if (!stream || !mayRead(viewer, stream, { assessed, act })) throw notFound()
    return listStreamEntries(viewer, stream.id, paging, undefined)
  }),

  /** How far the record reaches, what of it is signed, and what its last check found. */
  state: signedIn.query(({ ctx: { viewer } }): Promise<RecordState> => viewState(viewer)),

  /** Has the record checked now. */
  askCheck: ofOneself.mutation(({ ctx: { viewer } }): Promise<void> => askCheck(viewer)),

  /** Says that an alarm was heard, and what is known of it. */
  acknowledgeAlarm: ofOneself
    .input(alarmNote)
    .mutation(({ ctx: { viewer }, input }): Promise<void> => acknowledge(viewer, input.alarm, input.note)),
})

type Behind = { readonly assessed: AssessmentRecord | undefined; readonly act: HandoverAct | undefined }

function mayRead(viewer: Viewer, stream: StreamRow, { assessed, act }: Behind): boolean {
  if (stream.kind === 'cycle') return true
  if (stream.kind === 'meeting') return readsMeetings(viewer)
  if (stream.kind === 'handover') return act !== undefined && readsHandover(viewer, act)
  if (stream.kind !== 'assessment') return readsAll(viewer)
  return assessed !== undefined && readsAssessment(viewer, assessed)
}

async function searchBeside(viewer: Viewer, scope: Scope, text: string | undefined): Promise<Omit<Found, 'entries'>> {
  if (!text) return { tasks: [], units: [], people: [] }
  const { db } = viewer.house
  const { today: on } = viewer.time
  const first = { page: 1, size: BESIDE_MOST, descending: false }
  const codes = scope === 'ALL' ? undefined : scope.units
  const [tasks, units, people] = await Promise.all([
    listTasks(db, { scope, text, on }, { ...first, column: 'title_fold' }),
    listUnits(db, { codes, text, on }, { ...first, column: 'name_fold' }),
    searchPeople(db, text, { units: codes, most: BESIDE_MOST }),
  ])
  return { tasks: tasks.rows.map(taskRow), units: units.rows.map(({ code, name }) => ({ code, name })), people }
}
