import { dayOf } from '@khoan-viec/domain/calendar'
import { blankFacts } from '@khoan-viec/domain/cycle'
import {
  type Organisation,
  organisationAggregate,
  type OrganisationCommand,
  SYSTEM,
} from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { appendEvent } from '../record/index.ts'
import type { Database } from '../schema/index.ts'

const CYCLE = 'c1'
const STREAM = `organisation/${CYCLE}`

/** What the rules allow of these commands, one entry each, in the system's name: as set-up does it. Throws for what they refuse. */
export async function recordOrganisation(
  db: Kysely<Database>,
  commands: readonly OrganisationCommand[],
  at = '2024-01-02T02:00:00.000Z',
): Promise<void> {
  const row = await db.selectFrom('stream').select(['seq', 'state']).where('id', '=', STREAM).executeTakeFirst()
  let seq = row?.seq ?? 0
  let state: Organisation | undefined = row ? JSON.parse(row.state) : undefined
  const context = { at, today: dayOf(at), real: at, actor: SYSTEM, facts: blankFacts(CYCLE), hash: String }
  for (const command of commands) {
    const decided = organisationAggregate.decide(state, command, context)
    if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.refusal)}`)
    const event = decided.value
    const requestId = `request-${++seq}`
    state = organisationAggregate.evolve(state, { seq, event, at, requestId }, context.facts)
    const request = {
      stream: STREAM,
      seq,
      cycle: CYCLE,
      event,
      at,
      requestId,
      commandHash: 'a'.repeat(64),
      workflowId: STREAM,
      runId: 'run',
    }
    await db.transaction().execute((trx) => appendEvent(trx, request, '2026-01-01T00:00:00.000Z'))
  }
}
