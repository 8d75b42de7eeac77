import { appendEvent } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import type { Transaction } from 'kysely'
import type { DryRun } from './play.ts'

/** An event of a scenario played dry, its cycle, and the stream it happened on. */
type DryEvent = DryRun['engine']['log'][number]

/** Records it as its workflow would. */
export async function recordEvent(
  trx: Transaction<Database>,
  { stream, cycle, unit, recorded }: DryEvent,
): Promise<void> {
  const { seq, event, at, person, requestId } = recorded
  const answer = await appendEvent(
    trx,
    {
      stream,
      seq,
      cycle,
      event,
      at,
      requestId: `${stream}#${requestId}`,
      commandHash: '0'.repeat(64),
      workflowId: stream,
      runId: 'dry',
      ...(unit !== undefined && { unit }),
      ...(person !== undefined && { person }),
    },
    '2026-01-01T00:00:00.000Z',
  )
  if (answer.kind !== 'stored') throw new Error(`${stream}/${seq} was not recorded: ${JSON.stringify(answer)}`)
}
