import { decodeEntry, NotCanonicalError } from '@khoan-viec/ledger/canonical'
import { LogFaultError, type RecordFault } from '@khoan-viec/ledger/fault'
import type { Kysely, Selectable } from 'kysely'
import { type Entry, readEntry } from '../record/entry.ts'
import { readWhole } from '../record/read-whole.ts'
import type { Database, EntryTable } from '../schema/index.ts'
import type { Checked } from './checked.ts'

type Row = Selectable<EntryTable>

const PAGE_ENTRIES = 500

/**
 * Whether each entry is what its text says in every column, what stands beside it is what was sealed in it, and every
 * stream is there from its first on.
 */
export async function checkEntries(db: Kysely<Database>): Promise<Checked> {
  const reached = new Map<string, number>()
  let counted = 0
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('entry')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE_ENTRIES)
      .execute()
    for (const row of rows) {
      const fault = faultOf(row) ?? gapBefore(row, reached) ?? (await besideFault(db, row))
      if (fault) return { counted, fault }
      counted++
    }
    const end = rows.at(-1)
    if (!end) return { counted }
    last = end.id
  }
}

function faultOf(row: Row): RecordFault | undefined {
  const { id: entry, stream, seq, body } = row
  if (!isCanonical(body)) return { code: 'entry-unreadable', entry }
  const said = Object.entries(columnsOf(readEntry(body)))
  const columns: Readonly<Record<string, unknown>> = row
  const [column] = said.find(([name, value]) => columns[name] !== value) ?? []
  return column === undefined ? undefined : { code: 'entry-column', entry, stream, seq, column }
}

function isCanonical(body: string): boolean {
  try {
    decodeEntry(new TextEncoder().encode(body))
    return true
  } catch (error) {
    if (error instanceof NotCanonicalError) return false
    throw error
  }
}

/** Every column but the number and the text: they only repeat what the text says. */
function columnsOf({ actor, at, request, workflow, ...entry }: Entry): Omit<Row, 'id' | 'body'> {
  return {
    stream: entry.stream,
    seq: entry.seq,
    kind: entry.kind,
    cycle: entry.cycle,
    unit: entry.unit ?? null,
    person: 'person' in actor ? actor.person : null,
    tenure: ('person' in actor ? actor.tenure?.id : undefined) ?? null,
    request_id: request.id,
    command_hash: typeof request.hash === 'string' ? request.hash : request.hash.sealed,
    at_virtual: at.virtual,
    at_real: at.real,
    workflow_id: workflow.id,
    run_id: workflow.run,
  }
}

/** What stands beside an entry is there, and is what was sealed in it. */
async function besideFault(
  db: Kysely<Database>,
  { id: entry, stream, seq, body }: Row,
): Promise<RecordFault | undefined> {
  try {
    await readWhole(db, [{ id: entry, body }])
    return undefined
  } catch (error) {
    if (error instanceof LogFaultError) return { code: 'entry-beside', entry, stream, seq }
    throw error
  }
}

function gapBefore({ stream, seq }: Row, reached: Map<string, number>): RecordFault | undefined {
  const next = (reached.get(stream) ?? 0) + 1
  reached.set(stream, seq)
  return seq === next ? undefined : { code: 'entry-missing', stream, seq: next }
}
