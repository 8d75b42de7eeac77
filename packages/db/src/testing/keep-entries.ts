import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import { writeEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'
import { indexEntries } from '../search/index.ts'

const ROWS_MOST = 200

/** Keeps entries and makes them findable without moving a view by them: as many as one likes, of whatever they say. */
export async function keepEntries(trx: Transaction<Database>, requests: readonly RecordRequest[]): Promise<void> {
  for (let from = 0; from < requests.length; from += ROWS_MOST) {
    const rows = requests.slice(from, from + ROWS_MOST).map((request) => ({
      stream: request.stream,
      seq: request.seq,
      kind: request.event.type,
      cycle: request.cycle,
      unit: request.unit ?? null,
      person: request.person ?? null,
      tenure: request.tenure ?? null,
      request_id: request.requestId,
      command_hash: request.commandHash,
      at_virtual: request.at,
      at_real: request.at,
      workflow_id: request.workflowId,
      run_id: request.runId,
      body: writeEntry(request, request.at),
    }))
    const kept = await trx.insertInto('entry').values(rows).returning(['id', 'body']).execute()
    await indexEntries(trx, kept)
  }
}
