import { blankFacts, type CycleFacts } from '@khoan-viec/domain/cycle'
import type { Kysely } from 'kysely'
import { appendEvent } from '../record/index.ts'
import type { Database } from '../schema/index.ts'

/** A year that is open, or was opened and closed: its terms and calendar are blank, for nothing in it is asked for them. */
export async function recordCycle(
  db: Kysely<Database>,
  { id, closed = false }: { readonly id: string; readonly closed?: boolean },
): Promise<void> {
  // A day that never comes has no next one.
  const blank = JSON.stringify(blankFacts(id)).replaceAll('9999-12-31', '9000-01-01')
  const { cycle: terms, calendar }: CycleFacts = JSON.parse(blank)
  const opened = { type: 'cycle-opened', terms, calendar, clock: { kind: 'real', version: 1 } }
  const sealed = { entries: 1, hash: 'b'.repeat(64) }
  const events = [opened, ...(closed ? [{ type: 'cycle-closed', sealed, carriedOver: [] }] : [])]
  for (const [index, event] of events.entries()) {
    const request = {
      stream: `cycle/${id}`,
      seq: index + 1,
      cycle: id,
      event,
      at: '2024-01-02T02:00:00.000Z',
      requestId: `cycle-${id}-${index}`,
      commandHash: 'a'.repeat(64),
      workflowId: `cycle/${id}`,
      runId: 'run',
    }
    await db.transaction().execute((trx) => appendEvent(trx, request, '2026-01-01T00:00:00.000Z'))
  }
}
