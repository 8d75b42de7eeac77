import type { QueryClient } from '@tanstack/solid-query'

const CHANNEL = 'khoan-viec-live'
const GATHER_MS = 150

/**
 * What others do appears without reloading. One stream a browser: the tab that holds the lock listens and tells the rest,
 * since HTTP/1.1 allows six connections an origin.
 */
export function listen(cache: QueryClient): void {
  const channel = new BroadcastChannel(CHANNEL)
  let gathering: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined
      void cache.invalidateQueries()
    }, GATHER_MS)
  }
  channel.addEventListener('message', refresh)
  void navigator.locks.request(CHANNEL, () => {
    const source = new EventSource('/live')
    source.addEventListener('changed', () => {
      refresh()
      channel.postMessage('changed')
    })
    // Held for as long as the tab lives: the promise never settles.
    return new Promise<never>(() => undefined)
  })
}
