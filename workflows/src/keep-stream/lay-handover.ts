import { type HandoverFrame, handoverOf } from '@khoan-viec/domain/handover'
import type { HandoverItem } from '@khoan-viec/domain/organisation'
import type { Keeper } from './keeper.ts'
import { year } from './record-port.ts'
import { startStream } from './start-stream.ts'

/** Tasks that one entry lists: with titles as long as they may be it stays under 32 KB. */
const TASKS_AN_ENTRY = 10

/**
 * Lays the act of a change of head before its three parties: its own stream, filled from the tasks as the record has them.
 * Where the unit has no open task there is nothing to hand over, and no act.
 */
export async function layHandover(keeper: Keeper, of: HandoverFrame, drafts: readonly HandoverItem[]): Promise<void> {
  const { unit, post, decision, from, outgoing, outgoingTenure, incoming } = of
  const frame = { unit, post, decision, from, outgoing, outgoingTenure, incoming }
  const tasks = await year.handoverTasks({ frame, drafts })
  if (tasks.length === 0) return

  const { cycle, clock, others } = keeper
  const stream = handoverOf(frame)
  const replyTo = others.awaitReply()
  const command = { type: 'lay', ...frame, tasks: tasks.slice(0, TASKS_AN_ENTRY), of: tasks.length }
  const isNew = await startStream({
    stream,
    cycle,
    unit,
    first: { requestId: `${stream}/lay`, clock, command, replyTo },
  })
  if (!isNew) others.hear({ id: replyTo.id })
  await others.collect([{ stream, id: replyTo.id }])
  for (let next = TASKS_AN_ENTRY; next < tasks.length; next += TASKS_AN_ENTRY) {
    const more = { type: 'lay-more', tasks: tasks.slice(next, next + TASKS_AN_ENTRY) }
    await others.tellAll([stream], () => ({ requestId: `${stream}/lay/${next}`, clock, command: more }))
  }
}
