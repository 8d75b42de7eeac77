import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const A_YEAR = 'public, max-age=31536000, immutable'

/** The built web client: hashed files for ever, the page itself never kept, and every address of a room answered with that page. */
export function webClient(folder: string): Hono {
  const routes = new Hono()
  routes.use(
    '/assets/*',
    serveStatic({ root: folder, precompressed: true, onFound: (_, c) => c.header('cache-control', A_YEAR) }),
  )
  // A hashed file that is gone must not be answered with the page: the browser would take it for the file.
  routes.get('/assets/*', (c) => c.notFound())
  routes.use(
    '*',
    serveStatic({ root: folder, precompressed: true, onFound: (_, c) => c.header('cache-control', 'no-cache') }),
  )
  routes.get('*', async (c) => {
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
    return page === undefined ? c.notFound() : c.html(page, 200, { 'cache-control': 'no-cache' })
  })
  return routes
}
