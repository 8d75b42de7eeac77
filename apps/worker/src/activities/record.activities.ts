import { scrub } from '@khoan-viec/db/erasure'
import {
  appendEvent,
  appendTogether,
  eventIn,
  findNextDue,
  findRequest,
  goesOnAfter,
  listDueStreams,
  listLiveStreams,
  loadStream,
  readEvents,
} from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { findUnit } from '@khoan-viec/db/unit'
import { erasedBy } from '@khoan-viec/domain/privacy'
import type { RecordActivities } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'
import { awaitErasure } from '../archive/index.ts'
import { receivingCycles } from '../year/receiving-cycles.ts'

/** Thin on purpose: an activity adds a transaction and nothing else, so that Temporal may repeat it freely. */
export const createRecordActivities = (db: Kysely<Database>, folder: string): RecordActivities => ({
  load: (what) => loadStream(db, what, new Date().toISOString()),
  record: async (request) => {
    const erasure = erasedBy(eventIn(request))
    // Before the record forgets the name: whoever dies in between does both again.
    if (erasure) await awaitErasure(db, folder, erasure)
    const answer = await db.transaction().execute((trx) => appendEvent(trx, request, new Date().toISOString()))
    if (erasure) await scrub(db)
    return answer
  },
  standsOn: async ({ unit, day }) => {
    const found = await findUnit(db, unit, day)
    return found !== undefined && (found.valid_to === null || found.valid_to >= day)
  },
  receivingCycles: (what) => receivingCycles(db, what),
  recordTogether: (requests) =>
    db.transaction().execute((trx) => appendTogether(trx, requests, new Date().toISOString())),
  findAnswer: async (asked) =>
    (await findRequest(db, asked)) ?? ((await goesOnAfter(db, asked)) ? { kind: 'ahead' } : null),
  readEvents: (what) => readEvents(db, what),
  nextDue: async (cycle) => (await findNextDue(db, cycle)) ?? null,
  dueStreams: ({ cycle, until }) => listDueStreams(db, cycle, until),
  liveStreams: (what) => listLiveStreams(db, what),
})
