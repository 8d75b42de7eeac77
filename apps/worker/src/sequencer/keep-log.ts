import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@khoan-viec/db/schema'
import type { Log } from '@khoan-viec/telemetry/log'
import type { Kysely } from 'kysely'
import { isLasting } from './leave-word.ts'
import { openSequencer, type Sequencer } from './open-sequencer.ts'
import type { LogPlaces } from './places.ts'

const TURN_MS = 1_000
const AGAIN_MS = 5_000

export type KeptLog = { stop(): Promise<void> }

type Options = { readonly db: Kysely<Database>; readonly places: LogPlaces; readonly log: Log }

/**
 * Keeps the log of a house signed, beside the commands and never in their way, until it is stopped. What contradicts
 * what was signed is told and left to a human; a disk that is full or a lock that another holds is waited for.
 */
export function keepLog(options: Options): KeptLog {
  const stopping = new AbortController()
  const done = run(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run({ db, places, log }: Options, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const sequencer = await openSequencer(db, places)
      if (sequencer) await turnUntilStopped(sequencer, log, signal)
      else await pause(TURN_MS, signal)
    } catch (error) {
      log.error({ origin: places.origin, err: error }, 'the log is not signed')
      if (isLasting(error)) return
      await pause(AGAIN_MS, signal)
    }
  }
}

/** Turn after turn, the last one when it is stopped: what is recorded by then is signed. */
async function turnUntilStopped(sequencer: Sequencer, log: Log, signal: AbortSignal): Promise<void> {
  let asked = 0
  let asking: Promise<void> | undefined
  try {
    for (;;) {
      const isLast = signal.aborted
      const signed = await sequencer.turn()
      if (isLast) return
      if (signed > asked && !asking) {
        asked = signed
        // Never waited for: a witness that is away keeps nobody from signing.
        asking = sequencer
          .askWitnesses(signal)
          .catch((error: unknown) => log.warn({ err: error }, 'the witnesses could not be asked'))
          .finally(() => (asking = undefined))
      }
      await pause(TURN_MS, signal)
    }
  } finally {
    await asking
    sequencer.close()
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined)
