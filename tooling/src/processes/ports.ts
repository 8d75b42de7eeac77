import { once } from 'node:events'
import { createServer } from 'node:net'

const loopback = '127.0.0.1'

/** What stands in the way of listening on a port of the loopback address, as the system's code: EADDRINUSE, EACCES. */
export async function portObstacle(port: number): Promise<string | undefined> {
  const server = createServer()
  try {
    server.listen(port, loopback)
    await once(server, 'listening')
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
    throw error
  } finally {
    server.close()
  }
}

/** A port of the loopback address that is free now, chosen by the system. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, loopback)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port')
  return address.port
}

/** The first free port from `start` upwards. */
export async function findFreePortFrom(start: number): Promise<number> {
  for (let port = start; port <= 65_535; port++) {
    if ((await portObstacle(port)) === undefined) return port
  }
  return findFreePort()
}
