import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import { answeredFor, inForce } from '@khoan-viec/domain/handover'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'

/** The last signature fixes on every task what the outgoing head answers for; a grade given before is asked for again. */
export async function afterHandover(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const { stream } = keeper.input
  const event = eventOf('handover', stream, recorded.event)
  if (event.type !== 'handover-signed' || !event.completes) return
  const state = stateOf('handover', stream, keeper.state)
  const { post, outgoing, decision } = state
  const items = new Map(answeredFor(state).map((line) => [`task/${line.task}`, inForce(line)]))
  await keeper.others.tellAll([...items.keys()], (task) => ({
    requestId: `${task}/settle-hand-over/${post}:${decision}`,
    clock: keeper.clock,
    command: { type: 'settle-hand-over', post, outgoing, decision, act: event.act, item: items.get(task) },
  }))
  await keeper.others.askForGrading(`hand-over/${stream}`)
}
