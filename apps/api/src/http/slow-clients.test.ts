import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { type Api, openApi, openTown, type Town } from '../testing/index.ts'
import { listen, PATIENCE } from './index.ts'

const IDLE = 500
const SLOW_HEADS = 25
const SLOW_BODIES = 25
const DRIP_MS = 50
const ROUNDS = 10
const HOST = '127.0.0.1'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, HOST)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** Sends a byte now and then, as who wants to keep a place as long as possible. */
function drip(socket: Socket, head: string): NodeJS.Timeout {
  socket.write(head)
  return setInterval(() => socket.writable && socket.write('x'), DRIP_MS)
}

test('five hundred idle and fifty slow connections keep nobody from being answered, and are ended in the end', async () => {
  const { app, close } = createApp(api.services, { host: HOST, proxies: [] })
  const patience = { ...PATIENCE, headersTimeout: 6_000, requestTimeout: 9_000, connectionsCheckingInterval: 500 }
  const { server, port } = await listen(app.fetch, { host: HOST, port: 0 }, patience)
  const origin = `http://${HOST}:${port}`
  const cookie = await api.takeSeat('office')
  const head = `Host: ${HOST}:${port}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\n`
  const body = 'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\n'

  const idle = await Promise.all(Array.from({ length: IDLE }, () => open(port)))
  const slow = await Promise.all(Array.from({ length: SLOW_HEADS + SLOW_BODIES }, () => open(port)))
  const heard = slow.map(async (socket) => {
    let said = ''
    for await (const part of socket) said += String(part)
    return said
  })
  const drips = slow.map((socket, index) =>
    drip(
      socket,
      index < SLOW_HEADS ? `GET / HTTP/1.1\r\n${head}X-Slow: ` : `POST /evidence HTTP/1.1\r\n${head}${body}`,
    ),
  )

  const connections = promisify(server.getConnections.bind(server))

  while ((await connections()) < IDLE + SLOW_HEADS + SLOW_BODIES) await wait(20)

  for (let round = 0; round < ROUNDS; round++) {
    const answers = await Promise.all(
      ['/trpc/session.me', '/trpc/work.mine', '/trpc/task.list?input=%7B%7D', '/trpc/board.list'].map((path) =>
        fetch(origin + path, { headers: { cookie } }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await Promise.all(answers.map((answer) => answer.text()))
  }

  const said = await Promise.all(heard.map((ended) => ended.catch(() => '')))
  for (const timer of drips) clearInterval(timer)
  expect(said.filter((text) => text.startsWith('HTTP/1.1 408')).length).toBeGreaterThan(SLOW_HEADS / 2)
  await Promise.all(idle.map(async (socket) => (socket.resume().closed ? undefined : once(socket, 'close'))))
  close()
  server.close()
}, 60_000)

test('an address longer than any of ours is refused by its length, and the connection is closed', async () => {
  const { app, close } = createApp(api.services, { host: HOST, proxies: [] })
  const { server, port } = await listen(app.fetch, { host: HOST, port: 0 })
  const answer = await fetch(`http://${HOST}:${port}/trpc/task.list?input=${'x'.repeat(PATIENCE.headBytesMost)}`)
  expect([answer.status, answer.headers.get('connection')]).toEqual([431, 'close'])
  close()
  server.close()
})
