import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'

/** How long a connection may keep a place, in ms, and how many places there are. A slow client takes a place, never a turn. */
type Patience = {
  /** Until the head of a request has come, from the moment the connection is free for it. */
  readonly headersTimeout: number
  /** Until all of a request has come: the largest file over one megabit a second takes eighty. */
  readonly requestTimeout: number
  /** Between two requests. Longer than proxies keep theirs, so that none sends into a connection that is being closed. */
  readonly keepAliveTimeout: number
  /** How often all that is looked at. */
  readonly connectionsCheckingInterval: number
  /** Of five hundred people six browser connections each, and as many again. */
  readonly connectionsMost: number
  /** Of a request's head, its address included, in bytes. */
  readonly headBytesMost: number
}

export const PATIENCE: Patience = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  connectionsMost: 6_000,
  headBytesMost: 16 * 1024,
}

type Fetch = Parameters<typeof getRequestListener>[0]

/** Serves until it is closed. @throws an error of the system where the address cannot be listened on */
export async function listen(
  fetch: Fetch,
  where: { readonly host: string; readonly port: number },
  patience: Patience = PATIENCE,
): Promise<{ readonly server: Server; readonly port: number }> {
  const { connectionsMost, headBytesMost: maxHeaderSize, ...times } = patience
  const answer = getRequestListener(fetch)
  const server = createServer({ ...times, maxHeaderSize }, (request, response) => void answer(request, response))
  server.maxConnections = connectionsMost
  server.listen(where.port, where.host)
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a server that listens on a port
  return { server, port: (server.address() as AddressInfo).port }
}
