import { Worker } from 'node:worker_threads'

/** One record to be made: out of `source`, over what `base` holds already, to where it stood after each of `stops`. */
export type Order = {
  readonly source: string
  readonly base: string | undefined
  /** Rising; the file of each is made out of the one before. */
  readonly stops: readonly { readonly entry: number; readonly file: string }[]
}

/** What the thread answers: nothing, or what went wrong. */
export type Answer = { readonly fault?: string }

/** Makes records beside the event loop, one at a time, so that nobody else waits. */
export type Workshop = { make(order: Order): Promise<void>; close(): Promise<void> }

/** The thread is started with the first order and then stays: one who steps through a year orders often. */
export function openWorkshop(): Workshop {
  let thread: Worker | undefined
  let before: Promise<void> = Promise.resolve()

  async function send(order: Order): Promise<void> {
    thread ??= startThread()
    const { fault } = await answerOf(thread, order).catch((error: unknown) => {
      thread = undefined
      throw error
    })
    if (fault !== undefined) throw new Error(fault)
  }

  return {
    make(order) {
      const made = before.then(() => send(order))
      before = made.catch(() => undefined)
      return made
    },
    async close() {
      await thread?.terminate()
    },
  }
}

function startThread(): Worker {
  const thread = new Worker(new URL('make-past.ts', import.meta.url))
  thread.unref()
  return thread
}

function answerOf(thread: Worker, order: Order): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const onExit = (code: number) => reject(new Error(`the thread that looks back ended with ${code}`))
  thread.once('message', resolve)
  thread.once('error', reject)
  thread.once('exit', onExit)
  thread.postMessage(order)
  return promise.finally(() => {
    thread.off('message', resolve)
    thread.off('error', reject)
    thread.off('exit', onExit)
  })
}
