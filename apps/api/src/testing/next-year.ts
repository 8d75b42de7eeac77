import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { findState } from '@khoan-viec/db/stream'
import { type Cycle, scheduleOf } from '@khoan-viec/domain/cycle'
import { recordFile } from '../house/index.ts'
import { at, type Town } from './open-town.ts'
import { CYCLE, plan, terms } from './town.ts'

export const NEXT = '2025'

/** The year comes to its end, is graded as far as anybody is there to be graded, and closed. */
export async function closeYear(town: Town): Promise<void> {
  const stream = `cycle/${CYCLE}`
  const db = openSqlite<Database>(recordFile(town))
  const cycle = await findState<Cycle>(db, stream)
  await db.destroy()
  for (const { id, date } of cycle ? scheduleOf(cycle.calendar) : [])
    await town.act(stream, { type: 'pass-date', act: id, date }, at(date))
  const grading = { because: 'year-end', regulation: 'PARTY-124', case: 'a', answer: 'b', subjects: 1 }
  const day = at(plan.close)
  await town.act(stream, { type: 'grade', missing: [], grading }, day)
  await town.act(
    stream,
    { type: 'close', sealed: { entries: 1, hash: 'c'.repeat(64) }, carriedOver: [] },
    day,
    'office',
  )
}

/** The same terms a year later, on the clock where it stands. */
export async function openNextYear(town: Town): Promise<void> {
  const later = JSON.parse(JSON.stringify(plan).replaceAll('2025-', '2026-').replaceAll('2024-', '2025-'))
  const clock = {
    kind: 'rehearsal',
    version: 3,
    anchorReal: '2026-01-01T00:00:00.000Z',
    anchorVirtual: at('2025-01-06'),
    rate: 86_400,
    paused: true,
  }
  const period = { from: '2025-01-01', to: '2025-06-30' }
  await town.act(
    `cycle/${NEXT}`,
    { type: 'open', terms: { ...terms, id: NEXT, name: 'Năm 2025', year: 2025, period }, plan: later, clock },
    at('2025-01-06'),
    'office',
  )
}
