import { Client, Connection } from '@temporalio/client'

/** The process engine, seen from here: is it there, and the client of a house. */
export type Engine = {
  /** False at once when it was just found away; otherwise after one short question at most. */
  isThere(): Promise<boolean>
  clientOf(namespace: string): Client
  close(): Promise<void>
}

const PROBE_MS = 1_000
/** How long an answer to the probe is believed. */
const BELIEVED_MS = 1_000

/** Connects when first used, so that reading works without the engine. */
export function openEngine(address: string): Engine {
  const connection = Connection.lazy({
    address,
    connectTimeout: PROBE_MS,
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 },
  })
  const clients = new Map<string, Client>()
  let last: { readonly there: Promise<boolean>; readonly at: number } | undefined

  const probe = () =>
    connection
      .withDeadline(Date.now() + PROBE_MS, () => connection.workflowService.getSystemInfo({}))
      .then(
        () => true,
        () => false,
      )

  return {
    isThere() {
      if (!last || Date.now() - last.at > BELIEVED_MS) last = { there: probe(), at: Date.now() }
      return last.there
    },
    clientOf(namespace) {
      const known = clients.get(namespace)
      if (known) return known
      const client = new Client({ connection, namespace })
      clients.set(namespace, client)
      return client
    },
    close: () => connection.close(),
  }
}
