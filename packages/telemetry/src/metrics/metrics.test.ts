import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openMeters } from './meters.ts'
import { readMetrics } from './read-metrics.ts'
import { serveMetrics } from './serve-metrics.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function ask(address: string, headers: Record<string, string> = {}) {
  const [answer] = (await once(get(address, { headers }), 'response')) as [IncomingMessage]
  return { status: answer.statusCode, type: answer.headers['content-type'], body: await text(answer) }
}

test('what was counted and timed is read back by the format it is written in', async () => {
  const meters = openMeters('api')
  meters.counter({ name: 'acts_total', help: 'Acts', labelNames: ['outcome'] }).inc({ outcome: 'say "no"\n' })
  meters.gauge({ name: 'rooms', help: 'Rooms' }).set(3)
  meters.seconds({ name: 'call_seconds', help: 'Calls' }).observe(0.02)
  meters.collectProcess()
  const samples = readMetrics(await meters.text())
  const of = (name: string) => samples.filter((sample) => sample.name === name)
  expect(of('khoan_viec_acts_total')).toMatchObject([{ value: 1, labels: { part: 'api', outcome: 'say "no"\n' } }])
  expect(of('khoan_viec_rooms')).toMatchObject([{ value: 3 }])
  expect(of('khoan_viec_call_seconds_bucket').at(-1)).toMatchObject({ value: 1, labels: { le: '+Inf' } })
  expect(of('nodejs_eventloop_lag_seconds')).toHaveLength(1)
})

test('a text that is not of the format is named by its line', () => {
  expect(() => readMetrics('# TYPE a counter\na{b="c} 1')).toThrow('a{b="c} 1')
  expect(() => readMetrics('a 1')).toThrow('of no type: a')
})

test('it is answered on this machine, under its own names, at one address', async () => {
  const port = await freePort()
  const served = await serveMetrics(port, async () => 'a 1\n')
  const here = `http://127.0.0.1:${port}`
  expect(await ask(`${here}/metrics`)).toMatchObject({
    status: 200,
    body: 'a 1\n',
    type: expect.stringContaining('0.0.4'),
  })
  expect(await ask(`${here}/`)).toMatchObject({ status: 404 })
  expect(await ask(`${here}/metrics`, { host: 'elsewhere.example' })).toMatchObject({ status: 421, body: '' })
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4'))
    await expect(ask(`http://${address}:${port}/metrics`, { host: 'localhost' })).rejects.toThrow('ECONNREFUSED')
  await served.close()
})
