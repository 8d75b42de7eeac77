import { setInterval } from 'node:timers'
import { findLastEntry } from '@khoan-viec/db/entry'
import { type House, readVersion } from '../house/index.ts'

const LOOK_MS = 250

/** Tells its listeners, once for each house however many listen, how far the record reaches whenever it has grown. */
export type Watch = { listen(listener: (upTo: number) => void): () => void; close(): void }

/** Looks only while somebody listens. */
export function watchHouse(house: House): Watch {
  const listeners = new Set<(upTo: number) => void>()
  let timer: NodeJS.Timeout | undefined
  let version: number | undefined
  let upTo = 0
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      const now = await readVersion(house)
      if (now === version) return
      version = now
      const last = (await findLastEntry(house.db))?.id ?? 0
      if (last === upTo) return
      upTo = last
      for (const listener of listeners) listener(last)
    } finally {
      isLooking = false
    }
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
    version = undefined
  }

  return {
    listen(listener) {
      listeners.add(listener)
      // A record that cannot be read this time is looked at again the next.
      timer ??= setInterval(() => void look().catch(() => undefined), LOOK_MS)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
    close() {
      listeners.clear()
      stop()
    },
  }
}
