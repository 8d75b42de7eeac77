import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { appendEvent, loadStream } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import { expect, test } from 'vitest'
import { hashOf } from '../dry-run/engine.ts'
import { openGuard } from '../processes/open-guard.ts'
import { startSystem } from '../system/index.ts'
import { kindsByTheRules, kindsOf, YearFromOutside } from './year.ts'

const SIX_MINUTES_MS = 360_000
/** After the last act of June; the quarter's end brings a report period and a projected level, both the cycle's own work. */
const BEFORE = '2024-06-29'

test(
  'a year whose cycle died after recording a date, and before hearing that it had, is the year that the rules alone make',
  async () => {
    const data = await mkdtemp(join(tmpdir(), 'khoan-viec-ahead-'))
    const guard = openGuard([data])
    const system = await startSystem({ data, say: () => undefined })
    try {
      const ahead = await YearFromOutside.begin(system.address)
      await ahead.playThrough(BEFORE)

      expect(await recordNextDates(join(data, 'rehearsals', ahead.id, 'record.db'), 'cycle/2024')).toBeGreaterThan(1)
      const end = await ahead.playThrough('2025-12-31')

      expect(end.stuck).toEqual([])
      expect(await kindsOf(data, ahead.id)).toEqual(kindsByTheRules())
    } finally {
      await system.stop()
      await guard.close()
    }
  },
  SIX_MINUTES_MS,
)

/** Records what the cycle does on its next date, in its words and under its ids, behind the back of its workflow. */
async function recordNextDates(file: string, stream: string): Promise<number> {
  const db = openSqlite<Database>(file)
  const cycle = stream.slice('cycle/'.length)
  const aggregate = aggregateOf('cycle')
  let recorded = 0
  for (let date: string | undefined; ; recorded++) {
    const { state, seq, facts } = await loadStream(db, { stream, cycle }, new Date().toISOString())
    const due = aggregate.due(state, facts)
    if (!due || (date !== undefined && due.at > date)) break
    date = due.at
    const context = { at: due.at, today: dayOf(due.at), real: due.at, actor: SYSTEM, facts, hash: hashOf }
    const decision = aggregate.decide(state, due.command, context)
    if (!decision.ok) throw new Error(decision.refusal.code)
    const request = {
      stream,
      seq: seq + 1,
      cycle,
      event: decision.value,
      at: due.at,
      requestId: `${stream}/${due.id}`,
      commandHash: hashOf(due.command),
      workflowId: stream,
      runId: '',
    }
    await db.transaction().execute((trx) => appendEvent(trx, request, new Date().toISOString()))
  }
  await db.destroy()
  return recorded
}
