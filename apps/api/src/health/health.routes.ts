import { Hono } from 'hono'
import type { Parts } from './check-parts.ts'
import { openReadiness } from './readiness.ts'

const NOT_READY = 503

/**
 * For whatever watches over the process. `live`: it answers, and nothing else is asked. `ready`: the system can take a
 * command; else which of its parts is missing, by a code, and no word more to strangers.
 */
export function healthRoutes(parts: Parts): Hono {
  const findMissing = openReadiness(parts)
  const routes = new Hono()
  routes.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  routes.get('/live', (c) => c.json({ live: true }))
  routes.get('/ready', async (c) => {
    const missing = await findMissing()
    return missing.length === 0 ? c.json({ ready: true }) : c.json({ ready: false, missing }, NOT_READY)
  })
  return routes
}
