import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { openGuard } from '../processes/open-guard.ts'
import { findFreePort } from '../processes/ports.ts'
import { hasExited, stopProcess } from '../processes/stop-process.ts'
import { type Say, narrate } from '../progress/narrate.ts'
import { awaitServer } from './await-server.ts'
import { obtainServer } from './obtain-server.ts'
import { serverArguments } from './server-command.ts'

export type TemporalServer = { address: string; stop(): Promise<void> }

export type TemporalServerOptions = {
  /** The server's own SQLite file; made when it is missing. */
  dataFile: string
  /** The file its output is added to. */
  log: string
  /** A port of the loopback address; a free one when left out. */
  port?: number
  say?: Say
}

/** Starts a Temporal server of our own and waits until it answers. It ends when this process does, however that ends. */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { dataFile, log, port = await findFreePort(), say } = options
  const binary = await obtainServer(say ? { say } : {})
  const address = `127.0.0.1:${port}`
  mkdirSync(dirname(dataFile), { recursive: true })
  mkdirSync(dirname(log), { recursive: true })

  const guard = openGuard()
  const output = openSync(log, 'a')
  const server = guard.start(binary, serverArguments({ dataFile, port }), { stdio: ['ignore', output, output] })
  closeSync(output)

  const ended = new AbortController()
  void once(server, 'exit').then(() => ended.abort(new Error(`the Temporal server ended at once; see ${log}`)))
  try {
    await narrate('Starting the Temporal server', () => awaitServer(address, ended.signal), say)
    // Somebody else's server may have answered on a port that was taken.
    if (hasExited(server)) ended.signal.throwIfAborted()
  } catch (error) {
    await guard.close()
    throw error
  }

  return {
    address,
    async stop() {
      await stopProcess(server, 10_000)
      await guard.close()
    },
  }
}
