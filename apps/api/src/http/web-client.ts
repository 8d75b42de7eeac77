import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

const A_YEAR = 'public, max-age=31536000, immutable'

/** The built web client: hashed files for ever, the page itself never kept, and every address of a room answered with that page. */
export function webClient(folder: string): Hono {
  const routes = new Hono()
  // Nothing of what is for builders only, such as the list of the build's parts.
  routes.use('*', (c, next) => (c.req.path.includes('/.') ? Promise.resolve(c.notFound()) : next()))
  const files = serveStatic({ root: folder, precompressed: true })
  routes.use('/assets/*', keep(A_YEAR), files)
  // A hashed file that is gone must not be answered with the page: the browser would take it for the file.
  routes.get('/assets/*', (c) => c.notFound())
  routes.use('*', keep('no-cache'), files)
  routes.get('*', async (c) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
    return page === undefined ? c.notFound() : c.html(page)
  })
  return routes
}

const keep =
  (howLong: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', howLong)
  }
