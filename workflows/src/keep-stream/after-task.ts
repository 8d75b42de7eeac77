import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import type { Recorded } from '@khoan-viec/domain/stream'
import { takeOversOf } from '@khoan-viec/domain/task'
import { beginStreams } from './begin-streams.ts'
import type { Keeper } from './keeper.ts'

/** What is transferred goes on in other units, each part as a task of its own. */
export async function afterTask(keeper: Keeper, recorded: Recorded<{ readonly type: string }>): Promise<void> {
  const { stream } = keeper.input
  const event = eventOf('task', stream, recorded.event)
  // Too late in its year: the next one takes it over.
  if (event.type !== 'transferred' || event.waits) return
  const parts = takeOversOf(stateOf('task', stream, keeper.state), event, recorded.at)
  const refused = await beginStreams(
    keeper,
    parts.map((part) => ({
      stream: `task/${part.task}`,
      cycle: part.cycle,
      unit: part.unit,
      command: { type: 'take-over', ...part },
    })),
  )
  // Asked for before it was recorded: whatever refuses now is a fault of ours, and work would be lost over it.
  for (const [successor, code] of refused) throw new Error(`${successor} does not take over from ${stream}: ${code}`)
}
