import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type WriteStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Guard } from '../processes/open-guard.ts'
import { hasExited, stopProcess } from '../processes/stop-process.ts'
import type { Say } from '../progress/narrate.ts'
import type { Part } from './parts.ts'
import { type Readiness, parseReadiness } from './readiness.ts'
import { turnLog } from './turn-log.ts'

/** A part that is started again whenever it ends by itself, until it is stopped. */
export type Kept = { readonly readiness: Readiness; stop(): Promise<void> }

type Surroundings = { guard: Guard; env: NodeJS.ProcessEnv; log: string; say: Say }

const slowestRestartMs = 10_000
const steadyAfterMs = 1_000

/**
 * Starts a part and waits until it is ready. Throws when it ends before it was ready for the first time;
 * after that it is started again, at first at once, then ever more slowly while it keeps failing.
 */
export async function keepRunning(part: Part, surroundings: Surroundings): Promise<Kept> {
  const { guard, env, log, say } = surroundings
  turnLog(log)
  const output = createWriteStream(log, { flags: 'a' })
  const stopping = new AbortController()
  let child: ChildProcess
  let restarting = Promise.resolve()

  const readiness = await launch().catch(async (error: unknown) => {
    await stop()
    throw error
  })
  restarting = watch()
  return { readiness, stop }

  async function launch(): Promise<Readiness> {
    child = guard.start(part.command, part.args, { env: { ...env, ...part.env }, stdio: ['ignore', 'pipe', 'pipe'] })
    return awaitReadiness(part, child, output, log)
  }

  async function watch(): Promise<void> {
    let readyAt = performance.now()
    for (let failures = 0; !stopping.signal.aborted;) {
      if (!hasExited(child)) await once(child, 'exit')
      if (stopping.signal.aborted) return
      if (performance.now() - readyAt > steadyAfterMs) failures = 0
      const delayMs = Math.min(slowestRestartMs, 100 * 2 ** failures++)
      say(`${part.name} ended (${child.signalCode ?? `exit code ${child.exitCode}`}); starting it again`)
      try {
        await wait(delayMs, undefined, { signal: stopping.signal })
        await launch()
        readyAt = performance.now()
        say(`${part.name} is ready again`)
      } catch {
        // Ended before it was ready, or we are stopping: the loop's next look decides.
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await stopProcess(child, part.graceMs)
    await restarting
    await stopProcess(child, part.graceMs)
    output.end()
  }
}

async function awaitReadiness(part: Part, child: ChildProcess, output: WriteStream, log: string): Promise<Readiness> {
  const ended = new AbortController()
  child.once('exit', () => ended.abort(new Error(`${part.name} ended before it was ready; see ${log}`)))
  child.once('error', (error) => ended.abort(error))
  child.stderr?.pipe(output, { end: false })

  const said = Promise.withResolvers<Readiness>()
  ended.signal.addEventListener('abort', () => said.reject(ended.signal.reason))
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      const readiness = parseReadiness(line)
      if (readiness) said.resolve(readiness)
      else output.write(`${line}\n`)
    })

  if (!part.awaitReady) return said.promise
  said.promise.catch(() => undefined)
  await part.awaitReady(ended.signal)
  ended.signal.throwIfAborted()
  return { say: [] }
}
