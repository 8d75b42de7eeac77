import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Witness } from '@khoan-viec/ledger/store'
import { formatWitnessVkey } from '@khoan-viec/ledger/witness'
import { WrongCall } from '../call/index.ts'

/** A checkpoint with a score of signatures and a proof of 63 hashes is a tenth of it. */
const REQUEST_LIMIT_BYTES = 65_536
const TOO_LARGE = 413

/** Serves C2SP tlog-witness on this machine until the process is ended. */
export function serveWitness(acting: Witness, port: string): Promise<string> {
  if (!/^[0-9]{1,5}$/.test(port)) throw new WrongCall(`${port} is no port.`)
  const server = createServer((request, response) => {
    answer(acting, request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(port), '127.0.0.1', () => {
      const bound = server.address()
      const at = typeof bound === 'object' && bound ? bound.port : port
      resolve(`${formatWitnessVkey(acting.key)} http://127.0.0.1:${at}`)
    })
  })
}

async function answer(acting: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST' && request.url === '/add-checkpoint') return add(acting, request, response)
  const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(request.url ?? '')?.[1]
  const file = request.method === 'GET' && hash !== undefined ? await acting.read(hash) : undefined
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(file)
}

async function add(acting: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readLimited(request)
  if (!body) return void response.writeHead(TOO_LARGE, { connection: 'close' }).end()
  const verdict = await acting.add(body)
  switch (verdict.status) {
    case 200:
      return void response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(verdict.line)
    case 409:
      return void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${verdict.olderSize}\n`)
    default:
      return void response.writeHead(verdict.status).end()
  }
}

async function readLimited(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > REQUEST_LIMIT_BYTES) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
