import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { Guard, GuardedOptions } from '../processes/open-guard.ts'

type RunOptions = { guard?: Guard; env?: NodeJS.ProcessEnv; cwd?: string }

/** Runs a command to its end and returns what it printed. Throws with the last line of its complaint. */
export async function runCommand(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { guard, ...rest } = options
  const settings: GuardedOptions = { ...rest, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = guard ? guard.start(command, args, settings) : spawn(command, args, settings)
  const output = Promise.all([textOf(child.stdout), textOf(child.stderr)])
  output.catch(() => undefined)
  const [code] = await once(child, 'close')
  const [said, complained] = await output
  if (code !== 0) throw new Error(complained.trim().split('\n').at(-1) || `${command} ended with ${code}`)
  return said
}

const textOf = async (stream: Readable | null) => (stream ? text(stream) : '')

/** Whether a Temporal CLI at that path runs here. */
export async function answersVersion(binary: string): Promise<boolean> {
  try {
    return (await runCommand(binary, ['--version'])).startsWith('temporal version')
  } catch {
    return false
  }
}
