import type { Kysely } from 'kysely'
import { appendEvent } from '../record/index.ts'
import type { Database } from '../schema/index.ts'

const EVIDENCE_TYPE = 'text/plain'

/** The evidence that the first of `recordUnits` names is of this hash. */
type Options = { readonly evidence?: string; readonly from?: number }

/** Units of an organisation, each with its head: events that the domain knows, one entry each. */
export async function recordUnits(
  db: Kysely<Database>,
  count: number,
  { evidence, from = 0 }: Options = {},
): Promise<void> {
  for (let seq = from + 1; seq <= from + count; seq++) {
    const person = { id: `p${seq}`, name: 'Nguyễn Thị Ước' }
    const unit = {
      code: `u${seq}`,
      name: 'Xã',
      kind: 'COMMUNE',
      collective: 'Đảng ủy',
      group: 'xã',
      from: '2013-04-03',
    }
    const tenure = {
      id: `t${seq}`,
      person: person.id,
      name: person.name,
      post: 'SECRETARY',
      unit: unit.code,
      from: '2024-01-01',
    }
    const file = { hash: evidence, name: 'a.txt', type: EVIDENCE_TYPE, size: 1 }
    const event = { type: 'unit-established', unit, people: [person], tenures: [tenure], ...(evidence ? { file } : {}) }
    const request = {
      stream: 'organisation/c1',
      seq,
      cycle: 'c1',
      event,
      at: '2024-01-02T02:00:00.000Z',
      person: 'office',
      requestId: `request-${seq}`,
      commandHash: 'a'.repeat(64),
      workflowId: 'organisation/c1',
      runId: 'run',
    }
    await db.transaction().execute((trx) => appendEvent(trx, request, '2026-01-01T00:00:00.000Z'))
  }
}
