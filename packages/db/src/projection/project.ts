import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { Recorded } from '@khoan-viec/domain/stream'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import { loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import { projectAssessment } from './assessment.projection.ts'
import { projectCycle } from './cycle.projection.ts'
import { projectMeeting } from './meeting.projection.ts'
import type { Moved } from './moved.ts'
import { projectOrganisation } from './organisation.projection.ts'
import { projectTask } from './task.projection.ts'
import { replaceTodos } from './todo.projection.ts'

export type Projected = {
  readonly stream: string
  readonly cycle: string
  readonly unit?: string
  readonly recorded: Recorded<{ readonly type: string }>
}

/** Moves every view by one recorded event. The same function serves the running record and a rebuild from entries alone. */
export async function project(trx: Transaction<Database>, projected: Projected): Promise<void> {
  const { stream, recorded } = projected
  const before = await trx.selectFrom('stream').select('state').where('id', '=', stream).executeTakeFirst()
  const facts = await loadFacts(trx, projected, dayOf(recorded.at))
  const aggregate = aggregateOf(kindOfStream(stream))
  const state = aggregate.evolve(before ? JSON.parse(before.state) : undefined, recorded, facts)
  await settle(trx, projected, { state, facts })
}

/** The same by several events of one stream, one after the other: what the stream has become is written once. */
export async function projectTogether(
  trx: Transaction<Database>,
  about: Omit<Projected, 'recorded'>,
  events: readonly Projected['recorded'][],
): Promise<void> {
  const last = events.at(-1)
  if (!last) return
  const { stream, cycle } = about
  const kind = kindOfStream(stream)
  const before = await trx.selectFrom('stream').select('state').where('id', '=', stream).executeTakeFirst()
  const facts = await loadFacts(trx, about, dayOf(last.at))
  let state: unknown = before && JSON.parse(before.state)
  for (const recorded of events) {
    state = aggregateOf(kind).evolve(state, recorded, facts)
    if (recorded !== last) await projectKind(trx, { kind, stream, cycle, state, recorded })
  }
  await settle(trx, { ...about, recorded: last }, { state, facts })
}

/** Writes every view of a stream as it stands after an event: `state` is what the event made of it. */
export async function settle(
  trx: Transaction<Database>,
  { stream, cycle, unit, recorded }: Projected,
  { state, facts }: { readonly state: unknown; readonly facts: CycleFacts },
): Promise<void> {
  const kind = kindOfStream(stream)
  const aggregate = aggregateOf(kind)
  const standing = { seq: recorded.seq, state: JSON.stringify(state), unit: unit ?? null }
  await trx
    .insertInto('stream')
    .values({ id: stream, kind, cycle, final: 0, next_due: null, ...standing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(standing))
    .execute()
  await projectKind(trx, { kind, stream, cycle, state, recorded })

  // Asked again: the cycle's own opening is what makes its facts.
  const now: CycleFacts = kind === 'cycle' ? await loadFacts(trx, { cycle, unit }, dayOf(recorded.at)) : facts
  await trx
    .updateTable('stream')
    .set({ next_due: aggregate.due(state, now)?.at ?? null, final: aggregate.isFinal(state) ? 1 : 0 })
    .where('id', '=', stream)
    .execute()
  await replaceTodos(trx, { stream, cycle, todos: aggregate.todos(state, now) })
}

async function projectKind(trx: Transaction<Database>, moved: Moved): Promise<void> {
  switch (moved.kind) {
    case 'task':
      return projectTask(trx, moved)
    case 'meeting':
      return projectMeeting(trx, moved)
    case 'assessment':
      return projectAssessment(trx, moved)
    case 'organisation':
      return projectOrganisation(trx, moved)
    case 'cycle':
      return projectCycle(trx, moved)
    case 'handover':
    case 'log':
      // Its state says all that anybody asks of it.
      return
    case 'archive':
      // Its entries say all that there is to see.
      return undefined
    default:
      throw new Error(`no projection for streams of kind ${moved.kind}`)
  }
}
