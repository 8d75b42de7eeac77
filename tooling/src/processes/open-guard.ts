import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { markerVariable } from './marked.ts'

/** Starts processes that end when this process ends, even when it is killed without a chance to say goodbye. */
export type Guard = {
  readonly marker: string
  start(command: string, args: readonly string[], options: GuardedOptions): ChildProcess
  /** Ends what is left of the started processes and returns when none is. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export type GuardedOptions = {
  env?: NodeJS.ProcessEnv
  cwd?: string
  stdio: StdioOptions
}

/** Opens a guard; `leftovers` are folders to remove when everything has ended. */
export function openGuard(leftovers: readonly string[] = []): Guard {
  const marker = randomUUID()
  let watcher = watch()
  let closing = false

  return {
    marker,
    start: (command, args, { env = process.env, ...options }) =>
      // A session of its own keeps the terminal's Ctrl-C away: we stop our processes ourselves, in order.
      spawn(command, args, { ...options, env: { ...env, [markerVariable]: marker }, detached: true }),
    close,
    [Symbol.asyncDispose]: close,
  }

  async function close() {
    if (closing) return
    closing = true
    watcher.ref()
    const gone = once(watcher, 'exit')
    watcher.stdin.end()
    await gone
  }

  function watch() {
    const env = { ...process.env }
    delete env[markerVariable]
    const child = spawn(process.execPath, [guardScript, marker, ...leftovers], {
      env,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.unref()
    child.stdin.on('error', () => undefined)
    if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
    child.once('exit', () => {
      if (!closing) watcher = watch()
    })
    return child
  }
}

const guardScript = fileURLToPath(new URL('./guard.ts', import.meta.url))
