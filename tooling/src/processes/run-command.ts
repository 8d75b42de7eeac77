import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Guard, GuardedOptions } from './open-guard.ts'

type RunOptions = { guard?: Guard; env?: NodeJS.ProcessEnv; cwd?: string }

/** A command that ended badly. The message is the last line of its complaint; `output` is all it printed. */
export class CommandFailed extends Error {
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

/** Runs a command to its end and returns what it printed. Throws CommandFailed, or the system's error when it cannot begin. */
export async function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { guard, ...rest } = options
  const settings: GuardedOptions = { ...rest, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = guard ? guard.start(command, args, settings) : spawn(command, args, settings)
  const output = Promise.all([textOf(child.stdout), textOf(child.stderr)])
  output.catch(() => undefined)
  const [code] = await once(child, 'close')
  const [said, complained] = await output
  if (code !== 0)
    throw new CommandFailed(complained.trim().split('\n').at(-1) || `${command} ended with ${code}`, said + complained)
  return said
}

const textOf = async (stream: Readable | null) => (stream ? text(stream) : '')
