import { stateOf } from '@khoan-viec/domain/aggregates'
import type { Clock } from '@khoan-viec/domain/clock'
import type { Instant, Result } from '@khoan-viec/domain/core'
import type { CycleCommand } from '@khoan-viec/domain/cycle'
import type { Obeyed } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'
import type { Message } from './messages.ts'
import { record } from './record-port.ts'

/**
 * Steps a standing clock to a moment: to each date on which the record says that somebody has work, and on only when all
 * of them have done it. A year is as long as its work, and the same on any machine.
 */
export async function moveClock(keeper: Keeper, message: Message): Promise<Result<Obeyed>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller has seen its type
  const command = message.command as Extract<CycleCommand, { type: 'move-clock' }>
  if (!mayMove(keeper, message)) return keeper.obey(message)

  const { cycle } = keeper
  for (;;) {
    await keeper.doDueWork()
    const due = await record.dueStreams({ cycle, until: keeper.now })
    if (due.length > 0) {
      await keeper.others.tellAll(due, () => ({ requestId: '', clock: keeper.clock }))
      continue
    }
    const next = earlier(await record.nextDue(cycle), keeper.nextDue)
    if (next === undefined || next > command.to) break
    step(keeper, next)
  }
  return keeper.obey(message)
}

/**
 * The record may be ahead of this workflow: a worker died after recording what the cycle did on a date. To the record
 * that date is done with; the workflow has still to go there, and to do what follows from it.
 */
const earlier = (recorded: Instant | null, own: Instant | undefined): Instant | undefined =>
  own !== undefined && (recorded === null || own < recorded) ? own : (recorded ?? undefined)

/** Asked before any step is taken: a move that may not be made, or was made before, moves nobody. */
const mayMove = (keeper: Keeper, { command, actor }: Message): boolean => keeper.decide(command, actor, keeper.now).ok

/** The steps between are not events; the clock's version grows so that whoever hears of two knows the newer. */
function step(keeper: Keeper, to: string): void {
  if (keeper.clock.kind !== 'rehearsal') return
  const clock: Clock = { ...keeper.clock, version: keeper.clock.version + 1, anchorVirtual: to }
  keeper.clock = clock
  keeper.state = { ...stateOf('cycle', keeper.input.stream, keeper.state), clock }
}
