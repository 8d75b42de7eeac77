import { stateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Instant } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { StreamId } from '@khoan-viec/domain/stream'
import { receiversOf } from '@khoan-viec/domain/task'
import { record } from './record-port.ts'

type Command = { readonly type: string }

/** Where its stream stands. */
type Of = {
  readonly stream: StreamId
  readonly cycle: string
  readonly state: unknown
  readonly facts: CycleFacts
}

/** What an act of the calendar must know that its own stream does not: in which year each unit goes on with what it takes over. */
export async function completeDue(
  { stream, cycle, state, facts }: Of,
  command: Command,
  at: Instant,
): Promise<Command> {
  if (command.type !== 'settle-as-planned') return command
  const units = receiversOf(stateOf('task', stream, state), facts)
  if (units.length === 0) return command
  const cycles = await record.receivingCycles({ cycle, units, day: dayOf(at) })
  return Object.assign({}, command, { cycles })
}
