import { mkdir } from 'node:fs/promises'
import { housesIn } from '@khoan-viec/db/house'
import { readPartSettings } from '@khoan-viec/settings'
import { NativeConnection, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { keepHouses } from './house/index.ts'

const STANDARD_ERROR = 2

/** The worker as a process, of the live house or of rehearsals. Prints one line when ready; stops on SIGTERM. @throws WrongSettings */
async function main(): Promise<void> {
  const { serving, parts } = readPartSettings()
  const log = pino({ level: serving.log }, pino.destination(STANDARD_ERROR))
  Runtime.install({ shutdownSignals: [], logger: { ...quiet(log) } })

  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopping.abort())
  const houses = housesIn(serving.data, parts.live ? 'LIVE' : 'REHEARSAL')
  await mkdir(houses, { recursive: true })
  const connection = await NativeConnection.connect({ address: serving.temporalAddress })
  process.stdout.write('{"ready":true}\n')
  await keepHouses(houses, connection, log, stopping.signal)
  await connection.close()
}

/** The SDK's own words, without what they are about: contents never reach a log. */
function quiet(log: pino.Logger) {
  const write = (level: 'debug' | 'info' | 'warn' | 'error') => (message: string) => log[level](message)
  return {
    log: (level: string, message: string) => (level === 'ERROR' ? log.error(message) : log.debug(message)),
    trace: write('debug'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  }
}

await main()
