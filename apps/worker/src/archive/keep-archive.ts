import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@khoan-viec/telemetry/log'
import { type Archivist, openArchivist } from './open-archivist.ts'

const TURN_MS = 1_000
const AGAIN_MS = 5_000
/** How long the last turn may take when the house is closed; what it does not reach is kept at the next opening. */
const LAST_TURN_MS = 4_000

export type KeptArchive = { stop(): Promise<void> }

type Options = Parameters<typeof openArchivist>[0] & { readonly log: Log }

/**
 * Keeps the histories of a house's workflows as they close, beside the commands and never in their way, until it is
 * stopped. A workflow cannot do it, for none holds its own end. An engine that does not answer is waited for.
 */
export function keepArchive(options: Options): KeptArchive {
  const stopping = new AbortController()
  const done = run(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run({ log, ...house }: Options, signal: AbortSignal): Promise<void> {
  let archivist: Archivist | undefined
  while (!signal.aborted) {
    try {
      archivist ??= await catchUp(house, signal)
      await archivist.turn(signal)
      await pause(TURN_MS, signal)
    } catch (error) {
      log.error({ house: basename(house.folder), err: error }, 'the histories of workflows are not kept')
      await pause(AGAIN_MS, signal)
    }
  }
  await archivist
    ?.turn(AbortSignal.timeout(LAST_TURN_MS))
    .catch((error: unknown) =>
      log.error({ house: basename(house.folder), err: error }, 'the last histories wait to be kept'),
    )
}

/** What closed while nobody looked is kept first: only then is what is still missing lost. */
async function catchUp(house: Parameters<typeof openArchivist>[0], signal: AbortSignal): Promise<Archivist> {
  const archivist = await openArchivist(house)
  await archivist.turn(signal)
  await archivist.noteLosses(signal)
  return archivist
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined)
