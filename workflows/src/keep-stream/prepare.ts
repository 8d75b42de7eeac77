import { kindOfStream } from '@khoan-viec/domain/stream'

import type { Keeper } from './keeper.ts'
import { year } from './record-port.ts'

/** What a command must carry and no client may say: the seal of the year, the content of a board. Asked from the record. */
export async function prepare(keeper: Keeper, command: { readonly type: string }): Promise<{ readonly type: string }> {
  if (kindOfStream(keeper.input.stream) !== 'cycle') return command
  const { cycle } = keeper.input
  if (command.type === 'close') return { ...command, ...(await year.sealFacts(cycle)) }
  if (command.type === 'publish-board' && 'kind' in command) {
    return { ...command, ...(await year.boardContent({ cycle, kind: String(command.kind) })) }
  }
  return command
}
