import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckOptions, HouseReport } from './check-house.ts'

export type Order = { readonly house: string; readonly options: CheckOptions }

let before: Promise<unknown> = Promise.resolve()

/**
 * Checks a house in a thread of its own, so that no command waits for it; one at a time in the whole process. Rejects when
 * the check breaks down, and when it is given up.
 */
export function checkAside(order: Order, signal: AbortSignal): Promise<HouseReport> {
  const mine = before.then(() => runThread(order, signal))
  before = mine.catch(() => undefined)
  return mine
}

async function runThread(workerData: Order, signal: AbortSignal): Promise<HouseReport> {
  signal.throwIfAborted()
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData })
  try {
    // Rejects with the error of the thread, if it has one.
    const [report] = await once(thread, 'message', { signal })
    return report
  } finally {
    await thread.terminate()
  }
}
