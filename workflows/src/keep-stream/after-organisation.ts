import { eventOf } from '@khoan-viec/domain/aggregates'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'
import { record } from './record-port.ts'

/** A new head takes over every open task of the unit, on the terms of the hand-over act. */
export async function afterOrganisation(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const event = eventOf('organisation', keeper.input.stream, recorded.event)
  if (event.type !== 'head-changed') return
  const { post, outgoing, decision, unit } = event
  const tasks = await record.liveStreams({ cycle: keeper.input.cycle, kind: 'task', unit })
  await keeper.others.tellAll(tasks, (stream) => {
    const item = event.handover.find((candidate) => `task/${candidate.task}` === stream)
    return {
      requestId: `${stream}/hand-over/${decision}`,
      refresh: true,
      command: { type: 'hand-over', post, outgoing, incoming: event.incoming.id, decision, ...(item ? { item } : {}) },
    }
  })
}
