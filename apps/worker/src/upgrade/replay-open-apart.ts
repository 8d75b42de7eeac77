import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Replayed, RunningHouse } from './replay-open.ts'

export type Trial = { readonly address: string; readonly houses: readonly RunningHouse[] }

const script = fileURLToPath(new URL('process.ts', import.meta.url))
const ANSWER_MOST_BYTES = 16 * 1024 * 1024

/**
 * As `replayOpen`, in a process that ends with it: whoever starts the system lives as long as that, and does without the
 * engine's machinery. @throws Error when the process breaks down
 */
export async function replayOpenApart(trial: Trial, signal?: AbortSignal): Promise<Replayed> {
  const { promise, resolve, reject } = Promise.withResolvers<Replayed>()
  const options = { maxBuffer: ANSWER_MOST_BYTES, ...(signal ? { signal } : {}) }
  const child = execFile(process.execPath, [script], options, (error, answer, complaint) => {
    if (error)
      reject(new Error(`running workflows could not be tried: ${complaint || error.message}`, { cause: error }))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process has written it
    else resolve(JSON.parse(answer) as Replayed)
  })
  // A process that has died reads nothing more, and its end is answered above.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(JSON.stringify(trial))
  return promise
}
