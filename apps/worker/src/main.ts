import { mkdir } from 'node:fs/promises'
import { watchQueries } from '@khoan-viec/db/connection'
import { housesIn } from '@khoan-viec/db/house'
import { readPartSettings } from '@khoan-viec/settings'
import { guardProcess, openLog } from '@khoan-viec/telemetry/log'
import { noteQuery, openTraces } from '@khoan-viec/telemetry/traces'
import { NativeConnection, Runtime } from '@temporalio/worker'
import { engineLog } from './engine-log/index.ts'
import { openHeartbeat } from './heartbeat/index.ts'
import { keepHouses } from './house/index.ts'
import { engineMetrics, measureHouses, serveWorkerMetrics } from './metrics/index.ts'
import { noticeWays } from './notices/index.ts'

/** The worker as a process, of the live house or of rehearsals. Prints one line when ready; stops on SIGTERM. @throws WrongSettings */
async function main(): Promise<void> {
  const settings = readPartSettings()
  const { serving, parts, watching, traces: to } = settings
  const log = openLog({ part: 'worker', level: serving.log })
  const say = guardProcess(log)
  Runtime.install({
    shutdownSignals: [],
    logger: engineLog(log),
    telemetryOptions: { logging: { forward: {} }, ...engineMetrics(watching.metricsPort) },
  })

  const traces = await openTraces({ to, part: 'worker', log })
  if (traces) watchQueries(noteQuery)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopping.abort())
  const houses = housesIn(serving.data, parts.live ? 'LIVE' : 'REHEARSAL')
  await mkdir(houses, { recursive: true })
  const connection = await NativeConnection.connect({ address: serving.temporalAddress })
  const heartbeat = await openHeartbeat(serving.data, log)
  const metrics = await serveWorkerMetrics(watching.metricsPort)
  const ways = { ...noticeWays(settings), eventNetworks: serving.eventNetworks }
  say('{"ready":true}')
  const tell = (told: Parameters<typeof heartbeat.tell>[0]): void => {
    heartbeat.tell(told)
    measureHouses(told)
  }
  await keepHouses({ folder: houses, connection, log, signal: stopping.signal, ways, tell })
  heartbeat.stop()
  await metrics.close()
  await connection.close()
  await traces?.close()
}

await main()
