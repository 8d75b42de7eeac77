import type { Instant } from '@khoan-viec/domain/core'
import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { SealedEntry } from './seal-entry.ts'

export type ToInsert = { readonly request: RecordRequest; readonly atReal: Instant; readonly sealed: SealedEntry }

/** Entries, each with what stands beside it: never one without the other. Answers with their numbers. */
export async function insertEntries(
  trx: Transaction<Database>,
  entries: readonly ToInsert[],
): Promise<readonly number[]> {
  const inserted = await trx.insertInto('entry').values(entries.map(rowOf)).returning('id').execute()
  const beside = inserted.flatMap(
    ({ id }, index) => entries[index]?.sealed.beside.map((part) => ({ entry: id, ...part, erased_by: null })) ?? [],
  )
  if (beside.length > 0) await trx.insertInto('beside').values(beside).execute()
  return inserted.map(({ id }) => id)
}

const rowOf = ({ request, atReal, sealed }: ToInsert) => ({
  stream: request.stream,
  seq: request.seq,
  kind: request.event.type,
  cycle: request.cycle,
  unit: request.unit ?? null,
  person: request.person ?? null,
  tenure: request.tenure?.id ?? null,
  request_id: request.requestId,
  command_hash: sealed.commandHash,
  at_virtual: request.at,
  at_real: atReal,
  workflow_id: request.workflowId,
  run_id: request.runId,
  body: sealed.body,
})
