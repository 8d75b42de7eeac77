import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

const LOOPBACK = '127.0.0.1'
const TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const hosts = /^(localhost|127\.0\.0\.1)(:\d+)?$/

/**
 * Answers `GET /metrics` on this machine alone; whoever collects from elsewhere comes by a way of the office's own. No foreign name leads
 * here, whatever a browser is told.
 * @throws the error of the system when the port is taken
 */
export async function serveMetrics(port: number, read: () => Promise<string>): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const status = statusOf(request)
    if (status !== 200) {
      response.writeHead(status).end()
      return
    }
    read().then(
      (text) => response.writeHead(status, { 'content-type': TYPE }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, LOOPBACK)
  await once(server, 'listening')
  return {
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function statusOf({ headers, method, url }: IncomingMessage): 200 | 404 | 421 {
  if (!hosts.test(headers.host ?? '')) return 421
  return method === 'GET' && url === '/metrics' ? 200 : 404
}
