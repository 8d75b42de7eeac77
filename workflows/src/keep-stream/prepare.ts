import { ok, refuse, type Result } from '@khoan-viec/domain/core'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { TaskCommand } from '@khoan-viec/domain/task'
import { checkNames, checkSuccessors } from './check-successors.ts'
import type { Keeper } from './keeper.ts'
import type { Message } from './messages.ts'
import { year } from './record-port.ts'

type Command = { readonly type: string }

/** What a command must carry and no client may say: the seal of the year, the content of a board. Asked from the record. */
export async function prepare(keeper: Keeper, { command }: Message): Promise<Result<Command>> {
  const kind = kindOfStream(keeper.input.stream)
  if (kind === 'task' && isTransfer(command)) return checkSuccessors(keeper, command)
  if (kind === 'task' && isPlan(command)) return checkNames(keeper, command)
  if (kind !== 'cycle') return ok(command)
  const { cycle } = keeper
  if (command.type === 'close') {
    const { appealsOpen, ...facts } = await year.sealFacts(cycle)
    return appealsOpen > 0
      ? refuse('not-now', { data: { status: 'APPEAL_OPEN', appeals: appealsOpen } })
      : ok({ ...command, ...facts })
  }
  if (command.type === 'publish-board' && 'kind' in command) {
    return ok({ ...command, ...(await year.boardContent({ cycle, kind: String(command.kind) })) })
  }
  return ok(command)
}

const isTransfer = (command: Command): command is Extract<TaskCommand, { type: 'transfer' }> =>
  command.type === 'transfer'

const isPlan = (command: Command): command is Extract<TaskCommand, { type: 'plan-settlement' }> =>
  command.type === 'plan-settlement'
