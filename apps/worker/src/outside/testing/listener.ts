import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createEncrypted } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type Heard = { readonly headers: IncomingHttpHeaders; readonly body: Buffer }
export type Said = { readonly status: number; readonly headers?: Readonly<Record<string, string>> }

/** Somebody outside who listens on this machine, keeps what was posted, and answers as he is told; with a certificate for `localhost`, by HTTPS. */
export async function openListener(answer: () => Said, tls?: { readonly cert: string; readonly key: string }) {
  const received: Heard[] = []
  const listen: RequestListener = (request, response) => {
    void (async () => {
      received.push({ headers: request.headers, body: await buffer(request) })
      const { status, headers = {} } = answer()
      response.writeHead(status, headers).end()
    })()
  }
  const server = tls ? createEncrypted(tls, listen) : createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    origin: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    received: received as readonly Heard[],
    close,
    [Symbol.asyncDispose]: close,
  }
}
