import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { liveData } from '@khoan-viec/db/house'
import { findMarked } from '../processes/marked.ts'
import { openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { hasExited } from '../processes/stop-process.ts'
import { type PartName, pidOfPart } from '../system/find-part.ts'
import { readRunning } from '../system/running-file.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const LOOK_MS = 100

/** Something that was written where others may read it: a log, or what a command or a process printed. */
export type Written = { readonly by: string; readonly text: string }

/** What a command answered with. */
export type Answered = { readonly code: number | null; readonly text: string }

/**
 * The product for real on one machine, as its administrator has it: started and looked after by the commands of the manual, and
 * known by what it answers and writes.
 */
export class LiveHouse {
  readonly data: string
  readonly address: string
  /** All that its processes and its commands have printed, and the logs of disks that were lost. */
  readonly written: Written[] = []
  private readonly env: NodeJS.ProcessEnv
  private readonly guard = openGuard()
  private running: Promise<unknown> | undefined

  private constructor(data: string, port: number, settings: NodeJS.ProcessEnv) {
    const { TEMPORAL_ADDRESS: _given, ...env } = process.env
    const path = `${join(root, 'node_modules/.bin')}:${env['PATH'] ?? ''}`
    this.data = data
    this.address = `http://localhost:${port}`
    const address = { KHOAN_VIEC_ORIGIN: this.address, PORT: String(port) }
    this.env = { ...env, PATH: path, ...settings, ...address, KHOAN_VIEC_DATA: data }
  }

  /** On a data directory in which nothing stands yet. `settings`: those that an administrator would write into the file of settings. */
  static async at(data: string, settings: NodeJS.ProcessEnv): Promise<LiveHouse> {
    return new LiveHouse(data, await findFreePort(), settings)
  }

  /** The live system's own part of the data. */
  get live(): string {
    return liveData(this.data)
  }

  /** `npm run -s …`, to its end. */
  async command(words: readonly string[], surroundings: NodeJS.ProcessEnv = {}): Promise<Answered> {
    return await this.toEnd(['run', '-s', ...words], surroundings)
  }

  /** `npm start -- --live …` that comes to nothing: what it says. */
  async refusedStart(words: readonly string[], surroundings: NodeJS.ProcessEnv = {}): Promise<Answered> {
    return await this.toEnd(['start', '--', '--live', ...words], surroundings)
  }

  private async toEnd(words: readonly string[], surroundings: NodeJS.ProcessEnv): Promise<Answered> {
    const { child, closed, said } = this.begin(words, surroundings)
    await closed
    return { code: child.exitCode, text: said() }
  }

  /** `npm start -- --live …`; answers, once people are served, with what it has printed. @throws what it says, where it ends before */
  async start(words: readonly string[] = [], surroundings: NodeJS.ProcessEnv = {}): Promise<string> {
    const { child, closed, said } = this.begin(['start', '--', '--live', ...words], surroundings)
    this.running = closed
    // Its last line, after everything for whoever started it.
    while (!said().split('\n').includes(this.address)) {
      if (hasExited(child)) throw new Error(`the house did not start: ${said()}`)
      await wait(LOOK_MS)
    }
    return said()
  }

  private begin(words: readonly string[], surroundings: NodeJS.ProcessEnv) {
    const child = this.guard.start('npm', words, {
      cwd: root,
      env: { ...this.env, ...surroundings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
    const closed = once(child, 'close').then(() => this.written.push({ by: `npm ${words.join(' ')}`, text }))
    return { child, closed, said: () => text }
  }

  /** Ends it in good order, as Ctrl-C or systemd does. */
  async stop(): Promise<void> {
    const { pid } = readRunning(this.live) ?? {}
    if (pid !== undefined) process.kill(pid, 'SIGTERM')
    await this.running
  }

  /** `kill -9` of one part, which is then started again by itself. */
  killPart(part: PartName): void {
    process.kill(pidOfPart(this.live, part), 'SIGKILL')
  }

  /** The machine goes dark, and its disk is gone. What was logged on it is kept for whoever reads it here. */
  async loseDisk(): Promise<void> {
    this.killAll()
    await this.running
    await this.keepLogs()
    await rm(this.data, { recursive: true })
  }

  private killAll(): void {
    const { pid, marker } = readRunning(this.live) ?? {}
    for (const each of [...(pid === undefined ? [] : [pid]), ...(marker === undefined ? [] : findMarked(marker))]) {
      try {
        process.kill(each, 'SIGKILL')
      } catch {
        // It went with the one before.
      }
    }
  }

  /** Takes what the disk holds of logs to all else that was written. */
  async keepLogs(): Promise<void> {
    const folder = join(this.live, 'logs')
    for (const name of await readdir(folder))
      this.written.push({ by: name, text: await readFile(join(folder, name), 'utf8') })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.killAll()
    await this.running
    await this.guard.close()
  }
}
