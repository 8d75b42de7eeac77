import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../processes/ports.ts'
import { runCommand } from '../processes/run-command.ts'
import { type PartName, pidOfPart } from '../system/find-part.ts'
import { startSystem } from '../system/index.ts'

/** Writing beyond this many bytes into any file fails: less than what the record holds already. */
const FULL_AT_BYTES = 4_096

export type Product = Awaited<ReturnType<typeof startProduct>>

/** The whole product with an engine of its own, whose parts can be stopped without their knowledge. */
export async function startProduct() {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-bad-days-'))
  const { TEMPORAL_ADDRESS: _given, ...env } = process.env
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const system = await startSystem({ data, port: await findFreePort(), env, say })

  return {
    data,
    address: system.address,
    /** Ends it with no time for last words; it is started again by whoever keeps it running. */
    kill: (part: PartName) => process.kill(pidOfPart(data, part), 'SIGKILL'),
    /** Stands still as a machine that hangs: its connections stay open and nothing is answered. */
    freeze: (part: PartName) => process.kill(pidOfPart(data, part), 'SIGSTOP'),
    thaw: (part: PartName) => process.kill(pidOfPart(data, part), 'SIGCONT'),
    /** The kernel refuses the part's writes from now on, as it does on a full disk. */
    fillDisk: (part: PartName) => limitFiles(pidOfPart(data, part), `${FULL_AT_BYTES}:`),
    emptyDisk: (part: PartName) => limitFiles(pidOfPart(data, part), 'unlimited:'),
    async [Symbol.asyncDispose]() {
      for (const part of ['engine', 'worker', 'api'] as const) process.kill(pidOfPart(data, part), 'SIGCONT')
      await system.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Only the soft limit: it may be raised again without rights. */
const limitFiles = (pid: number, bytes: string) => runCommand('prlimit', [`--pid=${pid}`, `--fsize=${bytes}`])
