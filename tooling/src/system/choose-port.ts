import { findFreePortFrom, portObstacle } from '../processes/ports.ts'
import type { Say } from '../progress/narrate.ts'

export const defaultPort = 4040

/** Why the system cannot start, in words for whoever tried. */
export class CannotStart extends Error {}

/**
 * The port to listen on. A port that was asked for must be free, else CannotStart names one that is;
 * the default one gives way to the next free one and says so.
 */
export async function choosePort(port: number | undefined, say: Say): Promise<number> {
  if (port === undefined) return defaultOrNext(say)
  const obstacle = await portObstacle(port)
  if (obstacle === undefined) return port
  if (obstacle === 'EACCES')
    throw new CannotStart(`Port ${port} needs rights this user does not have; try PORT=${defaultPort}.`)
  throw new CannotStart(`Port ${port} is in use. Port ${await findFreePortFrom(port + 1)} is free.`)
}

async function defaultOrNext(say: Say): Promise<number> {
  const port = await findFreePortFrom(defaultPort)
  if (port !== defaultPort) say(`Port ${defaultPort} is in use; taking ${port}.`)
  return port
}
