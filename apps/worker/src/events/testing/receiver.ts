import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { signedHeaders } from '../../webhook/index.ts'

export type Received = { readonly id: string; readonly type: string; readonly entry: number; readonly body: string }

/** Other software that is told: takes what is signed by the secret, as `answer` says, and keeps what it was told in its order. */
export async function openReceiver(
  secret: string | (() => string),
  answer: (received: Received) => number | Promise<number>,
) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request)
      const [id = '', at = ''] = ['webhook-id', 'webhook-timestamp'].map((name) => String(request.headers[name]))
      const signature = signedHeaders(typeof secret === 'string' ? secret : secret(), {
        id,
        atSeconds: Number(at),
        body,
      })['webhook-signature']
      const { type, data } = JSON.parse(body) as { type: string; data: { entry: number } }
      const told = { id, type, entry: data.entry, body }
      received.push(told)
      const isOurs =
        signature === request.headers['webhook-signature'] && Math.abs(Date.now() / 1_000 - Number(at)) < 60
      response.writeHead(isOurs ? await answer(told) : 401).end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/told`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
