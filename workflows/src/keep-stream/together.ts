import { type Refused, refuse, type Result } from '@khoan-viec/domain/core'
import type { OrganisationCommand } from '@khoan-viec/domain/organisation'
import { kindOfStream, type Obeyed } from '@khoan-viec/domain/stream'
import type { Keeper } from './keeper.ts'
import type { Message } from './messages.ts'

/** Several commands to the organisation that are one request. */
export const TOGETHER = 'together'

/** As many as are decided and recorded well within the time of one local activity. */
export const TOGETHER_MOST = 500

export type Together = { readonly type: typeof TOGETHER; readonly commands: readonly OrganisationCommand[] }

/** Only these: nothing follows from them on other streams but that units and people are asked for anew. */
const mayCome: readonly string[] = [
  'establish',
  'reorganise',
  'appoint',
  'end-tenure',
] satisfies readonly OrganisationCommand['type'][]

/** Obeys all of them or none. What each may do is ruled for each. */
export async function together(keeper: Keeper, message: Message): Promise<Result<Obeyed>> {
  const commands = commandsIn(message.command)
  return checkCommands(keeper, commands) ?? (await keeper.obeyTogether(message, commands))
}

const commandsIn = (command: Message['command']): readonly Message['command'][] =>
  'commands' in command && Array.isArray(command.commands) ? command.commands : []

function checkCommands({ input }: Keeper, commands: readonly Message['command'][]): Refused | undefined {
  if (kindOfStream(input.stream) !== 'organisation' || !commands.every((each) => mayCome.includes(each?.type)))
    return refuse('malformed', { field: 'commands' })
  if (commands.length === 0) return refuse('missing', { field: 'commands' })
  if (commands.length > TOGETHER_MOST)
    return refuse('too-many', { field: 'commands', data: { limit: TOGETHER_MOST, actual: commands.length } })
  return undefined
}
