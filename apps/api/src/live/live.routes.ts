import { setTimeout as pause } from 'node:timers/promises'
import { findLastEntry } from '@khoan-viec/db/entry'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { House } from '../house/index.ts'
import { askToWait } from '../http/say-refusal.ts'
import { liveStreams } from '../metrics/index.ts'
import { createContext, lookWho, type Services, type Viewer } from '../trpc/index.ts'
import { visibleChanges } from './visible-changes.ts'
import { type Watch, watchHouse } from './watch-house.ts'

const HEARTBEAT_MS = 15_000
/** One browser has one, and a class of pupils may share a seat. */
const STREAMS_MOST = 40
/** Half of all connections there may be: the other half is for asking. */
const ALL_STREAMS_MOST = 3_000
/** Between two tellings of one stream. */
const PAUSE_MS = 1_000
/** A browser that is told to wait tries again by itself. */
const WAIT_MS = 60_000

/** What happens, as it happens: one stream a browser, which says what has changed and never what it says. */
export function liveRoutes(services: Services, most = ALL_STREAMS_MOST): { readonly routes: Hono; close(): void } {
  const watches = new Map<string, Watch>()
  const open = new Map<AbortController, string>()
  const watchOf = (house: House): Watch => {
    const known = watches.get(house.id) ?? watchHouse(house)
    watches.set(house.id, known)
    return known
  }

  const routes = new Hono()
  routes.get('/', async (c) => {
    const look = () => lookWho(createContext(services, c.req.raw.headers))
    const viewer = await look()
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    const resumed = Number(c.req.header('last-event-id') ?? Number.NaN)
    const listener = `${viewer.house.id}/${viewer.person.id}`
    const own = [...open.values()].filter((other) => other === listener).length
    if (open.size >= most || own >= STREAMS_MOST) return askToWait(WAIT_MS)
    const ending = new AbortController()
    open.set(ending, listener)
    // A proxy of nginx would keep back what is said until it has a page full.
    c.header('x-accel-buffering', 'no')
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => ending.abort())
      liveStreams.inc()
      try {
        const isResumed = Number.isSafeInteger(resumed) && resumed >= 0
        const from = isResumed ? resumed : ((await findLastEntry(viewer.house.db))?.id ?? 0)
        await tell(stream, { house: viewer.house, look, from, watch: watchOf(viewer.house) }, ending.signal)
      } finally {
        open.delete(ending)
        liveStreams.dec()
      }
    })
  })

  return {
    routes,
    close() {
      for (const ending of open.keys()) ending.abort()
      for (const watch of watches.values()) watch.close()
    },
  }
}

/** Who listens, from after which entry on, to what. */
type Listening = {
  readonly house: House
  readonly look: () => Promise<Viewer | undefined>
  readonly from: number
  readonly watch: Watch
}

async function tell(stream: SSEStreamingApi, listening: Listening, signal: AbortSignal): Promise<void> {
  const { house, look, from, watch } = listening
  let sent = from
  let wake = Promise.withResolvers<void>()
  const stir = () => wake.resolve()
  const deaf = watch.listen(stir)
  signal.addEventListener('abort', stir)
  const heartbeat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MS)
  try {
    const upTo = async () => (await findLastEntry(house.db))?.id ?? 0
    await stream.writeSSE({ event: 'ready', id: String(sent), data: JSON.stringify({ upTo: sent }) })
    while (!signal.aborted) {
      if ((await upTo()) > sent) {
        // Posts, areas and the session itself may have ended since.
        const viewer = await look()
        if (!viewer) return
        const changes = await visibleChanges(viewer, sent)
        sent = changes.upTo
        if (changes.streams.length > 0 || changes.more)
          await stream.writeSSE({ event: 'changed', id: String(sent), data: JSON.stringify(changes) })
        // More of it is told at once, and of what comes meanwhile together: an evening has many listeners and much to tell.
        if (!changes.more) await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined)
        continue
      }
      await wake.promise
      wake = Promise.withResolvers<void>()
    }
  } finally {
    clearInterval(heartbeat)
    deaf()
  }
}
