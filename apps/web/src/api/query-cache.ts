import { QueryCache, QueryClient } from '@tanstack/solid-query'
import { connection } from './connection.ts'

const FRESH_MS = 30_000

/** Who looks, and from which seat. Asked for again whenever the server no longer knows us. */
export const sessionKey = ['session'] as const

/** One cache for the page. Live updates mark it stale, so asking again on every focus would only flicker. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: () => connection.setReachable(true),
    onError: (error) => {
      connection.setReachable(!isPassing(error))
      if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: sessionKey })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
    mutations: { retry: false },
  },
})

/** A refusal stays what it is; a lost connection may come back. */
const isPassing = (error: Error): boolean => dataOf(error) === undefined

const isSignedOut = (error: Error): boolean => {
  const data = dataOf(error)
  return data !== undefined && 'code' in data && data.code === 'UNAUTHORIZED'
}

function dataOf(error: Error): object | undefined {
  const data: unknown = 'data' in error ? error.data : undefined
  return typeof data === 'object' && data !== null ? data : undefined
}
