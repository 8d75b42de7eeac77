import type { QueryClient } from '@tanstack/solid-query'
import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { asOf } from './as-of.ts'

const CHANNEL = 'khoan-viec-live'
/** Changes that come within this time are fetched once. */
const GATHER_MS = 200
const AGAIN_AFTER_MS = 3000

/**
 * What others do appears without reloading. One stream a browser: the tab that holds the lock listens and tells the rest,
 * since HTTP/1.1 allows six connections an origin. `seat` names who looks: another seat needs another stream. A tab that
 * looks back listens for the others, and itself stays as it is: the past does not change.
 */
export function listen(cache: QueryClient, seat: () => string | undefined): void {
  const channel = new BroadcastChannel(CHANNEL)
  const refresh = refreshing(cache)
  const tellAll = () => {
    refresh()
    channel.postMessage('changed')
  }
  channel.addEventListener('message', refresh)
  onCleanup(() => channel.close())

  const [isListener, setListener] = createSignal(false)
  void navigator.locks.request(CHANNEL, () => {
    setListener(true)
    // Held for as long as the tab lives: the promise never settles.
    return new Promise<never>(() => undefined)
  })
  // Asked for again at every turn, the seat mostly stays: only another one closes the stream.
  const who = createMemo(seat)
  createEffect<string | undefined>((before) => {
    const now = who()
    // The cookie is the browser's: the other tabs have changed seats too.
    if (before !== undefined && before !== now) channel.postMessage('seat')
    if (isListener() && now !== undefined) onCleanup(openStream(tellAll))
    return now
  })
}

/** Opens the stream and keeps it open; answers how to close it. */
function openStream(onChange: () => void): () => void {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  const open = (isFirst: boolean) => {
    source = new EventSource('/live')
    source.addEventListener('changed', onChange)
    // What happened while nobody listened is not told again.
    if (!isFirst) source.addEventListener('ready', onChange)
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(() => open(false), AGAIN_AFTER_MS)
    })
  }
  open(true)
  return () => {
    clearTimeout(again)
    source.close()
  }
}

/** Fetches anew what is in sight. Never two rounds at once: a fast year must not keep every answer from arriving. */
function refreshing(cache: QueryClient): () => void {
  let isWanted = false
  let isBusy = false
  const work = async () => {
    isBusy = true
    while (isWanted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      isWanted = false
      if (asOf() === undefined) await cache.invalidateQueries()
    }
    isBusy = false
  }
  return () => {
    isWanted = true
    if (!isBusy) void work()
  }
}
