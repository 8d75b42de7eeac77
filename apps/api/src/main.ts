import { once } from 'node:events'
import { watchQueries } from '@khoan-viec/db/connection'
import { readPartSettings } from '@khoan-viec/settings'
import { guardProcess, openLog } from '@khoan-viec/telemetry/log'
import { serveMetrics } from '@khoan-viec/telemetry/metrics'
import { noteQuery, openTraces } from '@khoan-viec/telemetry/traces'
import { nameProvider } from './accounts/index.ts'
import { beginFirstRehearsal, createApp, makeLiveHouse, openServices } from './app/index.ts'
import { awaitReady, keepHealth } from './health/index.ts'
import { listen } from './http/index.ts'
import { collect, meters } from './metrics/index.ts'
import { closePlayers, resumePlayers } from './rehearsal/index.ts'
import { whoOneMayBe } from './session/index.ts'

/** How long requests under way may take to finish when the process is asked to stop. */
const GRACE_MS = 5_000

/** The API as a process, of the live house or of rehearsals. Prints one line when ready; stops on SIGTERM. @throws WrongSettings */
async function main(): Promise<void> {
  const { serving, parts, oidc, mail, noticeWebhook, push, watching, traces: to } = readPartSettings()
  const { data, host, port, origin: publicOrigin, proxies, temporalAddress } = serving
  const { firstYear } = parts
  const log = openLog({ part: 'api', level: serving.log })
  const say = guardProcess(log)
  const traces = await openTraces({ to, part: 'api', log })
  if (traces) watchQueries(noteQuery)
  const kind = parts.live ? 'LIVE' : 'REHEARSAL'
  const services = await openServices({
    kind,
    data,
    temporalAddress,
    log,
    publicOrigin,
    oidc: kind === 'LIVE' && oidc ? nameProvider(oidc) : undefined,
    noticeWays: {
      MAIL: mail !== undefined,
      WEBHOOK: noticeWebhook !== undefined,
      PUSH: push !== undefined,
    },
  })
  const { app, close } = createApp(services, { host, publicOrigin, proxies, web: parts.web })

  const { server } = await listen(app.fetch, { host, port })
  if (kind === 'LIVE') await makeLiveHouse(services)
  else if (firstYear) await beginFirstRehearsal(services, firstYear)
  const missing = await awaitReady(services)
  const who = kind === 'LIVE' ? [] : await whoOneMayBe(services.houses)
  const told = missing.length === 0 ? who : [...who, `Not ready yet: ${missing.join(', ')}`]
  say(JSON.stringify({ ready: true, say: told }))

  // Years that were under way go on; what keeps one from it is logged, and the next who plays it is told.
  resumePlayers(services).catch((error: unknown) => log.error({ err: error }, 'a rehearsal could not be taken up'))

  const health = keepHealth(services, log)
  const metrics = await openMetrics(watching.metricsPort, services)
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => asked.abort())
  await once(asked.signal, 'abort')
  close()
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
  await health.stop()
  await metrics?.close()
  await closePlayers(services)
  await services.close()
  await traces?.close()
}

/** On this machine alone; undefined where nobody asked for them. */
async function openMetrics(port: number | undefined, services: Parameters<typeof collect>[0]) {
  if (port === undefined) return undefined
  meters.collectProcess()
  return await serveMetrics(port, () => collect(services))
}

await main()
