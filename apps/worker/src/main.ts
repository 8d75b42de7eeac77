import { mkdir } from 'node:fs/promises'
import { housesIn } from '@khoan-viec/db/house'
import { NativeConnection, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { keepHouses } from './house/index.ts'

const STANDARD_ERROR = 2

/**
 * The worker as a process: KHOAN_VIEC_DATA and TEMPORAL_ADDRESS say where, KHOAN_VIEC_LIVE that its houses are no rehearsals.
 * Prints one line when ready; stops on SIGTERM.
 */
async function main(): Promise<void> {
  const data = required('KHOAN_VIEC_DATA')
  const address = required('TEMPORAL_ADDRESS')
  const log = pino({ level: process.env['KHOAN_VIEC_LOG'] ?? 'warn' }, pino.destination(STANDARD_ERROR))
  Runtime.install({ shutdownSignals: [], logger: { ...quiet(log) } })

  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopping.abort())
  const houses = housesIn(data, process.env['KHOAN_VIEC_LIVE'] ? 'LIVE' : 'REHEARSAL')
  await mkdir(houses, { recursive: true })
  const connection = await NativeConnection.connect({ address })
  process.stdout.write('{"ready":true}\n')
  await keepHouses(houses, connection, log, stopping.signal)
  await connection.close()
}

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set`)
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
