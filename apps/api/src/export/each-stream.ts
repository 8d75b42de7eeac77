import { factsOn, loadLastingFacts } from '@khoan-viec/db/facts'
import { readEvents } from '@khoan-viec/db/record'
import { listStreamsOf, type StreamRow } from '@khoan-viec/db/stream'
import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { StreamKind } from '@khoan-viec/domain/stream'
import type { House } from '../house/index.ts'

const AT_ONCE = 100

/** All streams of a kind, read as they are wanted. */
export async function* eachStream({ db }: House, kind: StreamKind): AsyncGenerator<StreamRow> {
  for (let after = '', isOver = false; !isOver;) {
    const rows = await listStreamsOf(db, kind, { after, most: AT_ONCE })
    yield* rows
    after = rows.at(-1)?.id ?? after
    isOver = rows.length < AT_ONCE
  }
}

/** A stream's states, each with the moment from which it stood so. */
export async function listStands<State>(
  { db }: House,
  { id, kind, cycle, unit, seq }: StreamRow,
): Promise<readonly { readonly at: string; readonly state: State }[]> {
  const facts = await loadLastingFacts(db, cycle, unit ?? undefined)
  const aggregate = aggregateOf(kind)
  let state: unknown
  return (await readEvents(db, { stream: id, after: 0, until: seq })).map((recorded) => {
    state = aggregate.evolve(state, recorded, factsOn(facts, dayOf(recorded.at)))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller names the kind
    return { at: recorded.at, state: state as State }
  })
}
