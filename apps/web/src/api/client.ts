import type { AppRouter } from '@khoan-viec/api/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'

/** The API, known by type alone. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/trpc',
      maxItems: 10,
      headers: () => ({ 'accept-language': document.documentElement.lang }),
    }),
  ],
})
