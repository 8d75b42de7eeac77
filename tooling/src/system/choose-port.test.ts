import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findFreePort, portObstacle } from '../processes/ports.ts'
import { CannotStart, choosePort, defaultPort } from './choose-port.ts'

const unheard = () => undefined

test('a given port that is free is taken', async () => {
  const port = await findFreePort()
  expect(await choosePort(port, unheard)).toBe(port)
})

test('a given port that is busy is refused, and the port named instead is free', async () => {
  await using busy = await listen(0)
  const refusal = await choosePort(busy.port, unheard).catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(CannotStart)
  const [, named] = /Port (\d+) is free/.exec(String(refusal)) ?? []
  expect(Number(named)).not.toBe(busy.port)
  expect(await portObstacle(Number(named))).toBeUndefined()
})

test('a busy default port gives way to a free one and says so', async () => {
  const said: string[] = []
  const taken = (await portObstacle(defaultPort)) === undefined ? await listen(defaultPort) : undefined
  const port = await choosePort(undefined, (line) => said.push(line))

  expect(port).toBeGreaterThan(defaultPort)
  expect(said).toEqual([`Port ${defaultPort} is in use; taking ${port}.`])
  await taken?.[Symbol.asyncDispose]()
})

async function listen(wanted: number) {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port')
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
