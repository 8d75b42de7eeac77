import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import { plusDays } from '@khoan-viec/domain/calendar'
import { codesIn, type OrganisationEvent } from '@khoan-viec/domain/organisation'
import type { Recorded } from '@khoan-viec/domain/stream'
import { patched } from '@temporalio/workflow'
import type { Keeper } from './keeper.ts'
import { layHandover } from './lay-handover.ts'
import { record } from './record-port.ts'

type Happened = Recorded<{ readonly type: string }>
type HeadChanged = Extract<OrganisationEvent, { type: 'head-changed' }>
type Left = Extract<OrganisationEvent, { type: 'post-left' }>
type TakenUp = Extract<OrganisationEvent, { type: 'post-taken-up' }>

/** More units than these, of events that came together, are not asked for one by one. */
const ONE_BY_ONE = 20

/** A new head takes over every open task of the unit, of whatever cycle; a name erased is forgotten by everybody. */
export async function afterOrganisation(keeper: Keeper, recorded: readonly Happened[]): Promise<void> {
  const events = recorded.map(({ event }) => eventOf('organisation', keeper.input.stream, event))
  for (const event of events) {
    if (event.type === 'head-changed') await handOver(keeper, event)
    if (event.type === 'post-left') await leave(keeper, event)
    if (event.type === 'post-taken-up') await takeUp(keeper, event)
    if (event.type === 'person-erased') await forget(keeper)
  }
  if (events.some(({ type }) => refreshing.includes(type)))
    await refresh(
      keeper,
      events.flatMap((event) => unitsOf(keeper, event)),
      events.length > 1,
    )
}

const refreshing: readonly OrganisationEvent['type'][] = ['units-reorganised', 'appointed', 'area-set', 'tenure-ended']

function unitsOf(keeper: Keeper, event: OrganisationEvent): readonly string[] {
  switch (event.type) {
    case 'units-reorganised':
      return event.changes.flatMap(codesIn)
    case 'appointed':
      return [event.tenure.unit]
    case 'area-set':
      return [event.next.unit]
    case 'tenure-ended':
      return unitsOfTenure(keeper, event.tenure)
    case 'head-changed':
    case 'post-left':
    case 'post-taken-up':
    case 'person-erased':
    case 'unit-established':
    case 'delegated':
    case 'delegation-revoked':
      return []
  }
}

/** What each task was on the last day of the tenure holds until the act says otherwise. */
async function handOver(keeper: Keeper, event: HeadChanged): Promise<void> {
  const { post, outgoing, decision, unit } = event
  const hasAct = patched('hand-over-acts')
  const tasks = await record.liveStreams({ kind: 'task', unit })
  await keeper.others.tellAll(tasks, (stream) => {
    const item = event.handover.find((candidate) => `task/${candidate.task}` === stream)
    const how = hasAct ? { lastDay: plusDays(event.from, -1) } : item ? { item } : {}
    return {
      // One decision may change both heads.
      requestId: `${stream}/hand-over/${post}:${decision}`,
      refresh: true,
      command: { type: 'hand-over', post, outgoing, incoming: event.incoming.id, decision, ...how },
    }
  })
  if (hasAct) await layHandover(keeper, { ...event, incoming: event.incoming.id }, event.handover)
}

/** A head leaves and nobody follows yet: what each task was on the last day is fixed. */
async function leave(keeper: Keeper, { unit, post, outgoing, outgoingTenure, decision, last }: Left): Promise<void> {
  const tasks = await record.liveStreams({ kind: 'task', unit })
  await keeper.others.tellAll(tasks, (stream) => ({
    requestId: `${stream}/hand-over/${outgoingTenure}`,
    clock: keeper.clock,
    refresh: true,
    command: { type: 'hand-over', post, outgoing, decision, lastDay: last },
  }))
}

/** Somebody follows: he answers from now on, and the act is laid, unless the same person is back. */
async function takeUp(keeper: Keeper, event: TakenUp): Promise<void> {
  const { unit, post, outgoing, outgoingTenure, decision, incoming } = event
  const tasks = await record.liveStreams({ kind: 'task', unit })
  await keeper.others.tellAll(tasks, (stream) => ({
    requestId: `${stream}/succeed-head/${outgoingTenure}`,
    clock: keeper.clock,
    refresh: true,
    command: { type: 'succeed-head', post, outgoing, incoming, decision },
  }))
  if (incoming !== outgoing) await layHandover(keeper, event, [])
}

const unitsOfTenure = (keeper: Keeper, id: string): readonly string[] =>
  stateOf('organisation', keeper.input.stream, keeper.state)
    .tenures.filter((tenure) => tenure.id === id)
    .map(({ unit }) => unit)

/** Whoever lives in these units goes by who holds which post in them; of the authority everybody does. */
async function refresh(keeper: Keeper, units: readonly string[], isTogether: boolean): Promise<void> {
  const { authority } = keeper.facts.cycle
  // Who keeps the years may change with it.
  const years =
    units.includes(authority) && patched('years-know-who-keeps-them') ? await record.liveStreams({ kind: 'cycle' }) : []
  // Before the year opens nobody can say whose the authority is.
  const live =
    authority === '' || units.includes(authority) || (isTogether && units.length > ONE_BY_ONE)
      ? await record.liveStreams({})
      : (await Promise.all(units.map((unit) => record.liveStreams({ unit })))).flat()
  await keeper.others.tellAll(
    [...new Set([...live, ...years])].filter((stream) => stream !== keeper.input.stream),
    () => ({ requestId: '', refresh: true }),
  )
}

/** What lives has read names into its memory: it asks the record again. */
async function forget(keeper: Keeper): Promise<void> {
  await keeper.load()
  const live = await record.liveStreams({})
  const years = patched('years-side-by-side') ? await record.liveStreams({ kind: 'cycle' }) : [`cycle/${keeper.cycle}`]
  await keeper.others.tellAll([...live.filter((stream) => stream !== keeper.input.stream), ...years], () => ({
    requestId: '',
    refresh: true,
  }))
}
