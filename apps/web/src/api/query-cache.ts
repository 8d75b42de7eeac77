import { QueryClient } from '@tanstack/solid-query'

const FRESH_MS = 30_000

/** One cache for the page. Live updates mark it stale, so asking again on every focus would only flicker. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, refetchOnWindowFocus: false, retry: (failures, error) => failures < 2 && isPassing(error) },
    mutations: { retry: false },
  },
})

/** A refusal stays what it is; a lost connection may come back. */
const isPassing = (error: Error): boolean => !('data' in error) || error.data === undefined || error.data === null
