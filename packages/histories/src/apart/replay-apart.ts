import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Divergence } from '../replay/index.ts'
import type { BundleFault } from '../store/index.ts'

/** What is to be replayed: a history as JSON, and where the code that made it is kept. */
export type Apart = { readonly data: string; readonly build: string; readonly workflow: string; readonly json: string }

export type Verdict =
  | { readonly code: 'sound' }
  | Divergence
  | BundleFault
  /** It was ended after its time, or broke down: nothing is known of the history. */
  | { readonly code: 'gave-up' }

const script = fileURLToPath(new URL('process.ts', import.meta.url))
const ANSWER_MOST_BYTES = 256 * 1024

/**
 * Replays one history in a process of its own, which is killed after its time: whatever the code of an old build does, it
 * keeps nobody waiting, and the engine's machinery stays out of whoever asks.
 */
export async function replayApart(what: Apart, timeLimitMs: number): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>()
  const options = { timeout: timeLimitMs, killSignal: 'SIGKILL', maxBuffer: ANSWER_MOST_BYTES, env: {} } as const
  const child = execFile(process.execPath, [script], options, (error, answer) => {
    resolve(error ? { code: 'gave-up' } : verdictIn(answer))
  })
  // A process that has died reads nothing more, and its end is answered above.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(JSON.stringify(what))
  return promise
}

function verdictIn(answer: string): Verdict {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process has written it
    return JSON.parse(answer) as Verdict
  } catch {
    return { code: 'gave-up' }
  }
}
