import { erasedName } from '@khoan-viec/domain/core'
import { type Erased, type Opened, openParts } from '@khoan-viec/ledger/seal'
import type { Kysely, Selectable } from 'kysely'
import type { BesideTable, Database } from '../schema/index.ts'
import { readEntry, type WholeEntry } from './entry.ts'
import { REQUEST_HASH } from './seal-entry.ts'

type Row = { readonly id: number; readonly body: string }

/** How canonical JSON begins a seal: most entries have none, and need nothing from beside the log. */
const SEAL = '{"sealed":"'

/**
 * Entries with everything that stands beside the log in its place again, each part compared with its seal. What was erased
 * says by which decision.
 * @throws LogFaultError when what stands beside an entry is missing or is not what was sealed.
 */
export async function readWhole(db: Kysely<Database>, rows: readonly Row[]): Promise<readonly WholeEntry[]> {
  const beside = await listBeside(
    db,
    rows.filter(({ body }) => body.includes(SEAL)).map(({ id }) => id),
  )
  return rows.map(({ id, body }) => {
    const entry = readEntry(body)
    const parts = beside.get(id)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the seals show that it is the entry that was sealed
    return (body.includes(SEAL) ? openParts(entry, parts ?? []) : entry) as WholeEntry
  })
}

async function listBeside(
  db: Kysely<Database>,
  entries: readonly number[],
): Promise<ReadonlyMap<number, readonly (Opened | Erased)[]>> {
  if (entries.length === 0) return new Map()
  const rows = await db.selectFrom('beside').selectAll().where('entry', 'in', entries).execute()
  const found = new Map<number, (Opened | Erased)[]>()
  for (const row of rows) {
    const parts = found.get(row.entry)
    if (parts) parts.push(partOf(row))
    else found.set(row.entry, [partOf(row)])
  }
  return found
}

function partOf({ path, salt, value, erased_by: erasedBy }: Selectable<BesideTable>): Opened | Erased {
  if (salt !== null && value !== null) return { path, salt, value: JSON.parse(value) }
  return { path, instead: path === REQUEST_HASH ? '' : erasedName(erasedBy ?? '') }
}
