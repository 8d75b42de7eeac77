import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../processes/ports.ts'
import type { Say } from '../progress/narrate.ts'
import { awaitServer } from '../temporal-server/await-server.ts'
import { obtainServer } from '../temporal-server/obtain-server.ts'
import { serverArguments } from '../temporal-server/server-command.ts'

/** A process of the product: how it is started and how one knows that it is ready. */
export type Part = {
  name: string
  command: string
  args: readonly string[]
  env?: NodeJS.ProcessEnv
  /** Returns when the part serves. Left out: the part says so itself with a line `{"ready":true}` on standard output. */
  awaitReady?: (signal: AbortSignal) => Promise<void>
  /** How long it may take to finish what it is doing before it is killed. */
  graceMs: number
}

/** Where a system's process engine is, and the part that runs it unless somebody else does. */
type Engine = { address: string; part?: Part }

export type PartsPlan = {
  engine(data: string, say: Say): Promise<Engine>
  worker: Part
  api: Part
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

const nodePart = (name: string, script: string): Part => ({
  name,
  command: process.execPath,
  args: [join(root, script)],
  graceMs: 10_000,
})

/** The built web client that the API serves. */
export const webFolder = join(root, 'apps/web/dist')

/** The product's own parts. Where a Temporal server is given, it is used and none is started. */
export const productParts = (given: string | undefined): PartsPlan => ({
  engine: async (data, say) => (given ? { address: given } : ownEngine(data, say)),
  worker: nodePart('worker', 'apps/worker/src/main.ts'),
  api: nodePart('api', 'apps/api/src/main.ts'),
})

async function ownEngine(data: string, say: Say): Promise<Engine> {
  const command = await obtainServer({ say })
  const port = await findFreePort()
  const address = `127.0.0.1:${port}`
  return {
    address,
    part: {
      name: 'temporal',
      command,
      args: serverArguments({ dataFile: join(data, 'temporal.db'), port }),
      awaitReady: (signal) => awaitServer(address, signal),
      graceMs: 10_000,
    },
  }
}
