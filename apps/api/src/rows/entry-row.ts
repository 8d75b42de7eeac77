import type { EntryRecord } from '@khoan-viec/db/entry'
import { readEntry } from '@khoan-viec/db/record'
import type { Post } from '@khoan-viec/domain/organisation'
import type { AnyEvent, EntryDetail, EntryRow } from '@khoan-viec/protocol/record'
import { streamRef } from './stream-ref.ts'

/** An entry with the names to read, without what it says. */
export const entryRow = (row: EntryRecord): EntryRow => ({
  entry: row.id,
  stream: streamRef(row.stream),
  seq: row.seq,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record holds only events that the domain decided
  kind: row.kind as AnyEvent['type'],
  at: row.at_virtual,
  atReal: row.at_real,
  ...(row.person === null ? {} : { person: { id: row.person, name: row.person_name ?? row.person } }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  ...(row.post === null ? {} : { post: row.post as Post }),
  ...behalfOf(row),
  ...(row.unit === null ? {} : { unit: { code: row.unit, name: row.unit_name ?? row.unit } }),
  ...(row.title === null ? {} : { title: row.title }),
})

function behalfOf({ person, holder, holder_name: name, body }: EntryRecord): Pick<EntryRow, 'behalf'> {
  if (person === null || holder === null || person === holder) return {}
  const { actor } = readEntry(body)
  const delegation = 'person' in actor ? actor.delegation : undefined
  return delegation
    ? { behalf: { person: { id: delegation.from, name: name ?? delegation.from }, number: delegation.decision } }
    : {}
}

export const entryDetail = (row: EntryRecord, event: EntryDetail['event']): EntryDetail => ({
  ...entryRow(row),
  event,
  workflow: { id: row.workflow_id, run: row.run_id },
})
