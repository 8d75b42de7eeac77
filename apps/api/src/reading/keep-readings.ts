import type { MiddlewareHandler } from 'hono'
import { lookWhoAsks } from '../log/index.ts'
import type { Services } from '../trpc/index.ts'
import { queueReadings } from './queue-readings.ts'
import { whatIsAsked } from './what-is-asked.ts'

/** Where things are told that not everybody may read. What is served elsewhere is the same for all: see the test over the routes. */
export const toldToOne: readonly string[] = ['trpc', 'papers', 'evidence', 'log', 'dossier', 'export', 'lists']

/**
 * Whatever an auditor asks is in the log of reading before he is answered; if it cannot be written there, he is not. One
 * place for every way of reading, kept answers included.
 */
export function keepReadings(services: Services): MiddlewareHandler {
  const keep = queueReadings(services.accounts)

  return async (c, next) => {
    const viewer = await lookWhoAsks(services, c.req.raw.headers)
    const tenure = viewer?.posts.find(({ post }) => post === 'AUDITOR')
    await next()
    if (!viewer || !tenure) return
    const asked = whatIsAsked(c.req)
    if (asked.length === 0) return
    const reading = {
      rehearsal: viewer.house.id,
      person: viewer.person.id,
      tenure: tenure.id,
      post: tenure.post,
      at_virtual: viewer.time.now,
      at_real: new Date().toISOString(),
      status: c.res.status,
    }
    await keep(asked.map((each) => ({ ...reading, ...each })))
  }
}
