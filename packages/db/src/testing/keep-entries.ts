import type { RecordRequest } from '@khoan-viec/domain/stream'
import { encodeEntry } from '@khoan-viec/ledger/canonical'
import type { Transaction } from 'kysely'
import { composeEntry } from '../record/entry.ts'
import { insertEntries } from '../record/insert-entries.ts'
import type { Database } from '../schema/index.ts'
import { indexEntries } from '../search/index.ts'

const ROWS_MOST = 200

/** Keeps entries and makes them findable without moving a view by them: as many as one likes, of whatever they say, nothing of it sealed. */
export async function keepEntries(trx: Transaction<Database>, requests: readonly RecordRequest[]): Promise<void> {
  for (let from = 0; from < requests.length; from += ROWS_MOST) {
    const entries = requests.slice(from, from + ROWS_MOST).map((request) => {
      const whole = composeEntry(request, request.at, undefined)
      const body = new TextDecoder().decode(encodeEntry(whole))
      return { request, atReal: request.at, sealed: { whole, body, commandHash: request.commandHash, beside: [] } }
    })
    const ids = await insertEntries(trx, entries)
    await indexEntries(
      trx,
      ids.map((id, index) => ({ id, body: entries[index]?.sealed.body ?? '' })),
    )
  }
}
