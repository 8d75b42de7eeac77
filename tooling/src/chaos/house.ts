import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../processes/ports.ts'

const startScript = fileURLToPath(new URL('../start/main.ts', import.meta.url))
const LOOK_MS = 100

export const victims = ['worker', 'api', 'engine', 'all'] as const
export type Victim = (typeof victims)[number]

/** The whole product as processes of its own, to be killed and started again on the same data. */
export class HouseOnFire {
  readonly data: string
  readonly address: string
  private readonly port: number
  private supervisor: ChildProcess | undefined

  private constructor(data: string, port: number) {
    this.data = data
    this.port = port
    this.address = `http://localhost:${port}`
  }

  /** On a new data directory, or on one that is there: it is gone afterwards. */
  static async build(data?: string): Promise<HouseOnFire> {
    const house = new HouseOnFire(data ?? (await mkdtemp(join(tmpdir(), 'khoan-viec-chaos-'))), await findFreePort())
    await house.start()
    return house
  }

  /** Starts the product as `npm start` does, with an engine of its own, and waits until it serves. */
  async start(script = startScript, surroundings: NodeJS.ProcessEnv = {}): Promise<void> {
    const { TEMPORAL_ADDRESS: _given, ...env } = process.env
    this.supervisor = spawn(process.execPath, [script], {
      env: { ...env, ...surroundings, KHOAN_VIEC_DATA: this.data, PORT: String(this.port) },
      stdio: 'ignore',
    })
    await this.awaitServing()
  }

  async awaitServing(): Promise<void> {
    for (;;) {
      const answer = await fetch(`${this.address}/trpc/rehearsal.list`).catch(() => undefined)
      if (answer?.ok) return
      if (typeof this.supervisor?.exitCode === 'number') throw new Error('the product could not be started')
      await wait(LOOK_MS)
    }
  }

  /** `kill -9`, with no time for last words. Whoever is left has to go on. */
  async kill(victim: Victim): Promise<void> {
    for (const pid of await this.pidsOf(victim)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // Gone already.
      }
    }
    if (victim !== 'all') return
    if (this.supervisor && this.supervisor.exitCode === null && this.supervisor.signalCode === null)
      await once(this.supervisor, 'exit')
    await this.start()
  }

  /** Ends the product in good order; its data stay. */
  async stop(): Promise<void> {
    const supervisor = this.supervisor
    if (supervisor && supervisor.exitCode === null && supervisor.signalCode === null) {
      supervisor.kill('SIGTERM')
      await once(supervisor, 'exit')
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await rm(this.data, { recursive: true, force: true })
  }

  private async pidsOf(victim: Victim): Promise<readonly number[]> {
    const signs = {
      worker: 'apps/worker/src/main.ts',
      api: 'apps/api/src/main.ts',
      engine: join(this.data, 'temporal.db'),
    }
    if (victim !== 'all') return this.pidsWith(signs[victim])
    const parts = await Promise.all(Object.values(signs).map((sign) => this.pidsWith(sign)))
    return [...(this.supervisor?.pid === undefined ? [] : [this.supervisor.pid]), ...parts.flat()]
  }

  /** Our own processes: those whose command names the part and whose environment or command names our data. */
  private async pidsWith(sign: string): Promise<readonly number[]> {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
    const found = await Promise.all(
      pids.map(async (pid) => {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
        const surroundings = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
        return command.includes(sign) && (command + surroundings).includes(this.data)
      }),
    )
    return pids.filter((_, index) => found[index])
  }
}
