import { eventOf } from '@khoan-viec/domain/aggregates'
import type { OrganisationEvent } from '@khoan-viec/domain/organisation'
import type { Recorded } from '@khoan-viec/domain/stream'
import { patched } from '@temporalio/workflow'
import type { Keeper } from './keeper.ts'
import { record } from './record-port.ts'

type Happened = Recorded<{ readonly type: string }>
type HeadChanged = Extract<OrganisationEvent, { type: 'head-changed' }>

/** A new head takes over every open task of the unit, of whatever cycle; a name erased is forgotten by everybody. */
export async function afterOrganisation(keeper: Keeper, recorded: Happened): Promise<void> {
  const event = eventOf('organisation', keeper.input.stream, recorded.event)
  switch (event.type) {
    case 'head-changed':
      return handOver(keeper, event)
    case 'person-erased':
      return forget(keeper)
    case 'unit-established':
      return undefined
  }
}

/** On the terms of the hand-over act. */
async function handOver(keeper: Keeper, event: HeadChanged): Promise<void> {
  const { post, outgoing, decision, unit } = event
  const tasks = await record.liveStreams({ kind: 'task', unit })
  await keeper.others.tellAll(tasks, (stream) => {
    const item = event.handover.find((candidate) => `task/${candidate.task}` === stream)
    return {
      requestId: `${stream}/hand-over/${decision}`,
      refresh: true,
      command: { type: 'hand-over', post, outgoing, incoming: event.incoming.id, decision, ...(item ? { item } : {}) },
    }
  })
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
