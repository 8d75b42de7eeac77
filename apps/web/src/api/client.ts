import type { AppRouter } from '@khoan-viec/api/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { atMoment } from './as-of.ts'
import { inWords } from './in-words.ts'

/** The API, known by type alone. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/trpc',
      maxItems: 10,
      fetch: async (url, { signal, ...options } = {}) =>
        inWords(await fetch(atMoment(new Request(url).url), { ...options, signal: signal ?? null })),
      headers: () => ({ 'accept-language': document.documentElement.lang }),
    }),
  ],
})
