import type { Instant } from '@khoan-viec/domain/core'
import type { RecordRequest, TogetherAnswer } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import { projectTogether } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { indexEntries } from '../search/index.ts'
import { findStanding } from './append-event.ts'
import { composeEntry, recordedOf } from './entry.ts'
import { insertEntries } from './insert-entries.ts'
import { type Refused, refuseLeaving } from './refuse-leaving.ts'
import type { SealedEntry } from './seal-entry.ts'
import { sealOrRefuse } from './seal-or-refuse.ts'

/** What stands in the way is open work, and no place among the commands. */
const withoutPlace = ({ kind, refusal: { code, data } }: Refused): Refused => ({
  kind,
  refusal: { code, ...(data ? { data } : {}) },
})

/** Rows of one statement: SQLite binds 32,766 values at most, an entry with what stands beside it far fewer than 100. */
const AT_ONCE = 100

/**
 * Appends the events of one request to one stream, all or none: the first carries the request's id, each later one the
 * same with its place. Safe to repeat, like `appendEvent`. Not for events that open, erase or count against a limit.
 * @throws Error when the writer is ahead of the record.
 */
export async function appendTogether(
  trx: Transaction<Database>,
  requests: readonly RecordRequest[],
  atReal: Instant,
): Promise<TogetherAnswer> {
  const [first] = requests
  if (!first) throw new Error('nothing to record')
  const standing = await findStanding(trx, first)
  if (standing) return standing.kind === 'stored' ? { kind: 'stored', recorded: [standing.recorded] } : standing

  const sealed: SealedEntry[] = []
  for (const request of requests) {
    const refused = await refuseLeaving(trx, request)
    if (refused) return withoutPlace(refused)
    const entry = sealOrRefuse(composeEntry(request, atReal, undefined))
    if ('kind' in entry) return entry
    sealed.push(entry)
  }
  const inserts = requests.flatMap((request, index) => {
    const entry = sealed[index]
    return entry ? [{ request, atReal, sealed: entry }] : []
  })
  for (let from = 0; from < inserts.length; from += AT_ONCE) {
    const some = inserts.slice(from, from + AT_ONCE)
    const ids = await insertEntries(trx, some)
    await indexEntries(
      trx,
      ids.map((id, index) => ({ id, body: some[index]?.sealed.body ?? '' })),
    )
  }
  const recorded = sealed.map(({ whole }) => recordedOf(whole))
  const { stream, cycle, unit } = first
  await projectTogether(trx, { stream, cycle, ...(unit === undefined ? {} : { unit }) }, recorded)
  return { kind: 'stored', recorded }
}
