import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { findMarked } from '../processes/marked.ts'
import { findFreePort } from '../processes/ports.ts'
import { eventsIn, smallParts } from './fixtures/parts.ts'
import { AlreadyRunning, reachSystem, startSystem } from './index.ts'
import { readRunning } from './running-file.ts'

const patience = { timeout: 20_000, interval: 50 }

test('a system serves, passes on what the API says, and stops in order: API, worker, engine', async () => {
  await using place = await aPlace()
  const port = await findFreePort()
  const env = { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: 'https://nobody.example' }
  const system = await startSystem({ data: place.data, port, parts: smallParts(), say: place.say, env })

  expect(system.address).toBe(`http://localhost:${port}`)
  // And nothing of the surroundings that is neither a setting nor the system's own.
  expect(system.say).toEqual(['engine engine.example:7233'])
  expect(await (await fetch(system.address)).text()).toBe('here')

  const marker = readRunning(place.data)?.marker ?? 'none'
  await system.stop()

  const namesOf = (event: string) =>
    eventsIn(place.data)
      .filter((e) => e.event === event)
      .map(({ part }) => part)
  expect(namesOf('started')).toEqual(['temporal', 'worker', 'api'])
  expect(namesOf('stopped')).toEqual(['api', 'worker', 'temporal'])
  expect(findMarked(marker)).toEqual([])
  expect(existsSync(join(place.data, 'running.json'))).toBe(false)
})

test('a part that was killed is started again, and that is said', async () => {
  await using place = await aPlace()
  const system = await startSystem({ data: place.data, port: await anyPort(), parts: smallParts(), say: place.say })
  const [first] = eventsIn(place.data).filter(({ part }) => part === 'worker')

  process.kill(first?.pid ?? Number.NaN, 'SIGKILL')
  await vi.waitFor(() => expect(place.said).toContain('worker is ready again'), patience)

  expect(place.said).toContain('worker ended (SIGKILL); starting it again')
  expect(eventsIn(place.data).filter(({ part }) => part === 'worker')).toHaveLength(2)
  await system.stop()
})

test('a part that fails at the start stops the start, names its log, and leaves nothing running', async () => {
  await using place = await aPlace()
  const parts = smallParts({ worker: ['fails'] })

  await expect(startSystem({ data: place.data, port: await anyPort(), parts, say: place.say })).rejects.toThrow(
    `worker ended before it was ready; see ${join(place.data, 'logs', 'worker.log')}`,
  )

  expect(await readFile(join(place.data, 'logs', 'worker.log'), 'utf8')).toContain('worker cannot do its work')
  expect(eventsIn(place.data).map(({ part, event }) => `${part} ${event}`)).toEqual([
    'temporal started',
    'temporal stopped',
  ])
})

test('a default port that somebody takes before the API listens gives way to the next free one', async () => {
  await using place = await aPlace()
  const parts = smallParts({ api: ['loses-its-port'] })
  const system = await startSystem({ data: place.data, parts, say: place.say })

  expect(await (await fetch(system.address)).text()).toBe('here')
  const taken = place.said.findLast((line) => line.includes('is in use')) ?? ''
  expect(system.address).toContain(/taking (\d+)\.$/.exec(taken)?.[1])
  await system.stop()
})

test('a given port that somebody takes before the API listens is refused, naming a free one', async () => {
  await using place = await aPlace()
  const parts = smallParts({ api: ['loses-its-port'] })
  const port = await anyPort()

  await expect(startSystem({ data: place.data, port, parts, say: place.say })).rejects.toThrow(
    new RegExp(`^Port ${port} is in use. Port \\d+ is free.$`),
  )
})

test('a start that is given up stops what had started', async () => {
  await using place = await aPlace()
  const stopping = new AbortController()
  const parts = smallParts({ api: ['never-ready'] })
  const starting = startSystem({
    data: place.data,
    port: await anyPort(),
    parts,
    say: place.say,
    signal: stopping.signal,
  })
  const refused = expect(starting).rejects.toThrow('enough')
  await vi.waitFor(() => expect(eventsIn(place.data).map(({ part }) => part)).toContain('api'), patience)
  const marker = readRunning(place.data)?.marker ?? 'none'

  stopping.abort(new Error('enough'))
  await refused

  expect(findMarked(marker)).toEqual([])
})

test('a second start on the same data says so and names the address', async () => {
  await using place = await aPlace()
  const options = { data: place.data, parts: smallParts(), say: place.say }
  const system = await startSystem({ ...options, port: await anyPort() })

  const prepare = vi.fn<() => Promise<void>>()
  const second = await startSystem({ ...options, prepare }).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(AlreadyRunning)
  expect(String(second)).toContain(system.address)
  expect(prepare).not.toHaveBeenCalled()

  const other = await spawnSystem(place)
  expect(other).toMatchObject({ exitCode: 1, complaint: `Already running on ${place.data}, at ${system.address}.` })
  await system.stop()
})

test('who only needs a system is given the running one, and does not stop it', async () => {
  await using place = await aPlace()
  const options = { data: place.data, parts: smallParts(), say: place.say }
  const owner = await reachSystem({ ...options, port: await anyPort() })
  const guest = await reachSystem(options)

  expect(guest.address).toBe(owner.address)
  await guest.stop()
  expect(await (await fetch(owner.address)).text()).toBe('here')
  await owner.stop()
})

test('a killed system leaves no orphan and its data can be used again at once', async () => {
  await using place = await aPlace()
  const killed = await spawnSystem(place)
  expect(killed.address).toBeDefined()
  const marker = readRunning(place.data)?.marker ?? 'none'
  expect(findMarked(marker)).not.toEqual([])

  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  const next = await startSystem({ data: place.data, port: await anyPort(), parts: smallParts(), say: place.say })

  expect(findMarked(marker)).toEqual([])
  await next.stop()
})

const anyPort = findFreePort

async function aPlace() {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-system-'))
  const said: string[] = []
  return {
    data,
    said,
    say: (line: string) => void said.push(line),
    [Symbol.asyncDispose]: () => rm(data, { recursive: true, force: true }),
  }
}

type Spawned = { child: ChildProcess; address?: string; exitCode?: number | null; complaint?: string }

/** Runs a system in another process, until it says where it serves or gives up. */
async function spawnSystem({ data }: { data: string }): Promise<Spawned> {
  const script = fileURLToPath(new URL('./fixtures/run-system.ts', import.meta.url))
  const env = { ...process.env, PORT: String(await anyPort()) }
  const child = spawn(process.execPath, [script, data], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const address = once(createInterface(child.stdout), 'line').then(([line]) => ({ child, address: String(line) }))
  const end = once(child, 'close').then(() => ({ child, exitCode: child.exitCode, complaint: complaint.trim() }))
  return Promise.race([address, end])
}
