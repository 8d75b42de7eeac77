import type { Instant } from '@khoan-viec/domain/core'
import { erasedBy } from '@khoan-viec/domain/privacy'
import type { RecordAnswer, RecordRequest } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import { erase } from '../erasure/erase.ts'
import { project } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { indexEntries } from '../search/index.ts'
import { composeEntry, eventIn, recordedOf } from './entry.ts'
import { findOpening } from './find-opening.ts'
import { findRequest } from './find-request.ts'
import { insertEntries } from './insert-entries.ts'
import { readWhole } from './read-whole.ts'
import { refuseLeaving } from './refuse-leaving.ts'
import { refuseName } from './refuse-name.ts'
import { refuseOpening } from './refuse-opening.ts'
import { sealOrRefuse } from './seal-or-refuse.ts'

/**
 * Appends an event to the record and moves the projections with it. Takes a transaction: half of this must never be seen.
 * Safe to repeat: what stands already is answered, not written again, and no salt is drawn for it.
 * @throws Error when the writer is ahead of the record: an older backup was restored, and a human must see to it.
 */
export async function appendEvent(
  trx: Transaction<Database>,
  request: RecordRequest,
  atReal: Instant,
): Promise<RecordAnswer> {
  const standing = await findStanding(trx, request)
  if (standing) return standing
  if (request.limit && (await countRegistrations(trx, request)) >= request.limit.tasks) {
    return { kind: 'refused', refusal: { code: 'limit-reached', data: { limit: request.limit.tasks } } }
  }

  const refused =
    (await refuseOpening(trx, request)) ?? (await refuseName(trx, request)) ?? (await refuseLeaving(trx, request))
  if (refused) return refused

  const sealed = sealOrRefuse(composeEntry(request, atReal, await findOpening(trx, request)))
  if ('kind' in sealed) return sealed
  const ids = await insertEntries(trx, [{ request, atReal, sealed }])
  const recorded = recordedOf(sealed.whole)
  const erasure = erasedBy(eventIn(request))
  if (erasure) await erase(trx, erasure)
  await project(trx, {
    stream: request.stream,
    cycle: request.cycle,
    ...(request.unit === undefined ? {} : { unit: request.unit }),
    recorded,
  })
  await indexEntries(
    trx,
    ids.map((id) => ({ id, body: sealed.body })),
  )
  return { kind: 'stored', recorded }
}

/** What stands already: the answer to this very request, or another event at the place it asks for. */
export async function findStanding(
  trx: Transaction<Database>,
  request: RecordRequest,
): Promise<RecordAnswer | undefined> {
  const repeated = await findRequest(trx, request)
  if (repeated) return repeated

  const standing = await trx
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('stream', '=', request.stream)
    .where('seq', '=', request.seq)
    .execute()
  const [stands] = await readWhole(trx, standing)
  if (stands) return { kind: 'stored', recorded: recordedOf(stands) }

  const last = await lastSequence(trx, request.stream)
  if (request.seq !== last + 1) {
    throw new Error(
      `the record of ${request.stream} ends at ${last}, its writer wants ${request.seq}: the record is older than its writer`,
    )
  }
  return undefined
}

async function lastSequence(trx: Transaction<Database>, stream: string): Promise<number> {
  const row = await trx.selectFrom('stream').select('seq').where('id', '=', stream).executeTakeFirst()
  return row?.seq ?? 0
}

/** Registrations that count against the unit's limit: all but what the superior added and what was withdrawn or rejected. */
async function countRegistrations(trx: Transaction<Database>, { cycle, limit }: RecordRequest): Promise<number> {
  const row = await trx
    .selectFrom('task')
    .select((is) => is.fn.countAll<number>().as('tasks'))
    .where('cycle', '=', cycle)
    .where('unit', '=', limit?.unit ?? '')
    .where('origin', '=', 'REGISTERED')
    .where('status', 'not in', ['WITHDRAWN', 'REJECTED'])
    .executeTakeFirstOrThrow()
  return Number(row.tasks)
}
