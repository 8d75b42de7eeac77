import { once } from 'node:events'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:https'
import { text } from 'node:stream/consumers'
import type { Certificate } from './self-made.ts'

const SOCKETS_MOST = 8

export type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }

export type Question = {
  /** The address of this machine from which it is asked. */
  readonly from?: string
  readonly headers?: OutgoingHttpHeaders
  /** Sent as JSON with POST; bytes as they are. */
  readonly body?: unknown
}

/** Asks a site of this machine by HTTPS under its own name, believing the certificate it was given and no other. */
export function askOverHttps(site: {
  readonly name: string
  readonly port: number
  readonly certificate: Certificate
}) {
  const { name, port, certificate } = site
  const agents = new Map<string, Agent>()

  async function open(
    path: string,
    { from = '127.0.0.1', headers = {}, body }: Question = {},
  ): Promise<IncomingMessage> {
    const agent =
      agents.get(from) ??
      new Agent({ keepAlive: true, maxSockets: SOCKETS_MOST, ca: certificate.text, localAddress: from })
    agents.set(from, agent)
    const host = `${name}:${port}`
    const sent = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body) ?? '')
    const kind = body instanceof Uint8Array ? {} : { 'content-type': 'application/json' }
    const posted = body === undefined ? {} : { origin: `https://${host}`, 'content-length': sent.length, ...kind }
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request({
      host: '127.0.0.1',
      port,
      servername: name,
      path,
      method,
      agent,
      headers: { host, ...posted, ...headers },
    })
    const answered = once(asked, 'response')
    // What is refused before it was sent to its end cannot be sent to its end.
    asked.on('error', () => undefined)
    asked.end(sent)
    const [answer]: IncomingMessage[] = await answered
    if (!answer) throw new Error('no answer')
    return answer
  }

  return {
    open,
    async ask(path: string, question?: Question): Promise<Answer> {
      const answer = await open(path, question)
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
    },
    close: () => agents.forEach((agent) => agent.destroy()),
  }
}
