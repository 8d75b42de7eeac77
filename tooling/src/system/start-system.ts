import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, takeLock } from '@khoan-viec/db/lock'
import { passedOn } from '@khoan-viec/settings'
import { givenSettings } from '../call/index.ts'
import { sweepMarked } from '../processes/marked.ts'
import { openGuard } from '../processes/open-guard.ts'
import { portObstacle } from '../processes/ports.ts'
import { type Say, narrate, sayOnStandardError } from '../progress/narrate.ts'
import { CannotStart, choosePort } from './choose-port.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { type Part, type PartsPlan, productParts, webFolder } from './parts.ts'
import { readRunning, removeRunning, writeRunning } from './running-file.ts'

export type System = {
  /** Where the product answers, such as http://localhost:4040. */
  address: string
  temporalAddress: string
  /** Lines of the API for whoever started it, such as who one may be. */
  say: readonly string[]
  /** Stops the API, then the worker, then the engine. */
  stop(): Promise<void>
}

export type SystemOptions = {
  /** The folder of the system's state. */
  data: string
  /** The port asked for; left out, the default one or the next free one. */
  port?: number | undefined
  say?: Say
  env?: NodeJS.ProcessEnv
  /** Gives up starting: what was started is stopped, and its reason is thrown. */
  signal?: AbortSignal
  /** What is done once it is certain that the system may start, such as building it. */
  prepare?: (say: Say) => Promise<void>
  /** What is done while the engine answers and nobody works on the data yet. */
  beforeWork?: (engine: string, say: Say) => Promise<void>
  parts?: PartsPlan
}

type Starting = SystemOptions & Required<Pick<SystemOptions, 'say' | 'env' | 'parts'>>

/** Another system runs on the same data. `address` is where, once it serves. */
export class AlreadyRunning extends CannotStart {
  readonly address: string | undefined

  constructor(data: string, address: string | undefined) {
    super(`Already running on ${data}${address ? `, at ${address}` : ', and still starting'}.`)
    this.address = address
  }
}

/** Starts the engine, the worker and the API on one data directory. Throws CannotStart, and WrongCall for wrong settings, with nothing left running. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { data, say = sayOnStandardError, env = process.env } = options
  const { temporalAddress } = givenSettings(env).serving
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 })
  const lock = takeLock(join(data, 'running.lock'))
  if (!lock) throw new AlreadyRunning(data, readRunning(data)?.serving?.address)

  try {
    const port = await choosePort(options.port, say)
    await endLeftovers(data, say)
    return await startParts({ parts: productParts(temporalAddress), ...options, say, env }, port, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startParts(options: Starting, chosen: number, lock: Lock): Promise<System> {
  const { data, say, env, signal, parts } = options
  let port = chosen
  const guard = openGuard()
  const kept: Kept[] = []
  const running = { marker: guard.marker, pid: process.pid }
  writeRunning(data, running)

  try {
    if (options.prepare) await unlessAborted(options.prepare(say), signal)
    const engine = await unlessAborted(parts.engine(data, say), signal)
    const ours = { KHOAN_VIEC_DATA: data, KHOAN_VIEC_WEB: webFolder, TEMPORAL_ADDRESS: engine.address }
    const surroundings = { ...passedOn(env), ...ours }
    const start = async (part: Part): Promise<Kept> => {
      const log = join(data, 'logs', `${part.name}.log`)
      const partEnv = { ...surroundings, PORT: String(port) }
      const starting = narrate(`Starting ${part.name}`, () => keepRunning(part, { guard, env: partEnv, log, say }), say)
      return unlessAborted(starting, signal).catch((error: unknown) => abandon(starting, error))
    }
    if (engine.part) kept.unshift(await start(engine.part))
    if (options.beforeWork) await unlessAborted(options.beforeWork(engine.address, say), signal)
    kept.unshift(await start(parts.worker))
    for (let api: Kept | undefined; !api;) {
      api = await start(parts.api).catch(async (error: unknown) => {
        // Between our look at the port and the API's listening somebody else took it: then it was busy after all.
        if (signal?.aborted || (await portObstacle(port)) === undefined) throw error
        port = await choosePort(options.port, say)
        return undefined
      })
      if (api) kept.unshift(api)
    }

    const serving = {
      address: `http://localhost:${port}`,
      temporalAddress: engine.address,
      say: kept.flatMap(({ readiness }) => readiness.say),
    }
    writeRunning(data, { ...running, serving })
    return { ...serving, stop }
  } catch (error) {
    await stop()
    throw error
  }

  async function stop(): Promise<void> {
    for (const part of kept) await part.stop()
    await guard.close()
    removeRunning(data)
    lock.release()
  }
}

/** A part that becomes ready after all, when nobody waits for it any more, is stopped and not started again. */
function abandon(starting: Promise<Kept>, error: unknown): never {
  void starting.then(
    (late) => late.stop(),
    () => undefined,
  )
  throw error
}

/** Waits for work or for the signal, whichever is first; what the work had started is the guard's to end. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const onAbort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', onAbort)
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** Ends what a killed system left running on this data; we hold the lock, so nobody needs it. */
async function endLeftovers(data: string, say: Say): Promise<void> {
  const marker = readRunning(data)?.marker
  if (marker) await narrate('Ending what an earlier run left behind', () => sweepMarked(marker, 5_000), say)
}
