import type { CycleEvent } from '@khoan-viec/domain/cycle'
import { kindOfStream, type RecordAnswer, type RecordRequest } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/**
 * A rehearsed year is opened when the one before is closed, for a house has one clock to step. Asked inside the transaction:
 * no cycle knows of another. Real years may overlap.
 */
export async function refuseOpening(
  db: Kysely<Database>,
  { stream, event }: RecordRequest,
): Promise<RecordAnswer | undefined> {
  if (kindOfStream(stream) !== 'cycle' || event.type !== 'cycle-opened') return undefined
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- seen just now
  const { terms } = event as Extract<CycleEvent, { type: 'cycle-opened' }>
  if (!terms.rehearsal) return undefined
  const running = await db
    .selectFrom('stream')
    .select('cycle')
    .where('kind', '=', 'cycle')
    .where('final', '=', 0)
    .where('id', '!=', stream)
    .executeTakeFirst()
  return running && { kind: 'refused', refusal: { code: 'year-open', data: { cycle: running.cycle } } }
}
