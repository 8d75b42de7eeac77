import { findLastEntry } from '@khoan-viec/db/entry'
import { loadClock, loadFacts } from '@khoan-viec/db/facts'
import { appendEvent } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { findState } from '@khoan-viec/db/stream'
import { dayOf } from '@khoan-viec/domain/calendar'
import { virtualNow } from '@khoan-viec/domain/clock'
import { type Log, logAggregate, type LogCommand } from '@khoan-viec/domain/log'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import { canonicalise } from '@khoan-viec/ledger/canonical'
import { encodeHex, encodeUtf8 } from '@khoan-viec/ledger/encoding'
import { sha256 } from '@khoan-viec/ledger/merkle'
import type { Kysely, Transaction } from 'kysely'
import type { LogPlaces } from './places.ts'

/** Whoever orders and signs is no run of a workflow. */
const RUN = 'sequencer'

type Change = { readonly from: string; readonly to: string }

/** Records that the log goes on under another key. Without a record there is nothing that could say so yet. */
export async function announceKey(db: Kysely<Database>, places: LogPlaces, change: Change): Promise<void> {
  await db.transaction().execute((trx) => announce(trx, places, { type: 'change-key', ...change }))
}

async function announce(trx: Transaction<Database>, { stream }: LogPlaces, command: LogCommand): Promise<void> {
  const last = await findLastEntry(trx)
  if (!last) return
  const { cycle } = last
  const real = new Date().toISOString()
  const clock = await loadClock(trx, cycle)
  // A rehearsal's clock may have run on where nobody followed: there it is as late as the record says.
  const at = clock.kind === 'real' ? virtualNow(clock, Date.parse(real)) : last.at_virtual
  const state = await findState<Log>(trx, stream)
  const facts = await loadFacts(trx, { cycle }, dayOf(at))
  const decision = logAggregate.decide(state, command, {
    at,
    today: dayOf(at),
    real,
    actor: SYSTEM,
    facts,
    hash: hashOf,
  })
  if (!decision.ok) throw new Error(`the key of ${stream} cannot be changed: ${decision.refusal.code}`)
  await appendEvent(
    trx,
    {
      stream,
      seq: (state?.seq ?? 0) + 1,
      cycle,
      event: decision.value,
      at,
      requestId: `${stream}/${hashOf(command)}`,
      commandHash: hashOf(command),
      workflowId: stream,
      runId: RUN,
    },
    real,
  )
}

const hashOf = (value: unknown): string => encodeHex(sha256(encodeUtf8(canonicalise(value))))
