import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { readOidc } from './accounts/index.ts'
import { beginFirstRehearsal, createApp, makeLiveHouse, openServices } from './app/index.ts'
import { closePlayers, resumePlayers } from './rehearsal/index.ts'
import { whoOneMayBe } from './session/index.ts'

const STANDARD_ERROR = 2
/** How long requests under way may take to finish when the process is asked to stop. */
const GRACE_MS = 5_000

/** The API as a process; with KHOAN_VIEC_LIVE, of the live house and no rehearsal. Prints one line when ready; stops on SIGTERM. */
async function main(): Promise<void> {
  const { env } = process
  const log = pino({ level: env['KHOAN_VIEC_LOG'] ?? 'warn' }, pino.destination(STANDARD_ERROR))
  const hostname = env['HOST'] || '127.0.0.1'
  const kind = env['KHOAN_VIEC_LIVE'] ? 'LIVE' : 'REHEARSAL'
  const services = await openServices({
    kind,
    data: required('KHOAN_VIEC_DATA'),
    temporalAddress: required('TEMPORAL_ADDRESS'),
    log,
    publicOrigin: env['KHOAN_VIEC_ORIGIN'],
    oidc: kind === 'LIVE' ? readOidc(env) : undefined,
  })
  const { app, close } = createApp(services, {
    host: hostname,
    publicOrigin: env['KHOAN_VIEC_ORIGIN'],
    web: env['KHOAN_VIEC_WEB'],
  })

  const server = serve({ fetch: app.fetch, hostname, port: Number(required('PORT')) })
  await once(server, 'listening')
  const firstYear = env['KHOAN_VIEC_FIRST_YEAR']
  if (kind === 'LIVE') await makeLiveHouse(services)
  else if (firstYear) await beginFirstRehearsal(services, firstYear)
  const say = kind === 'LIVE' ? [] : await whoOneMayBe(services.houses)
  process.stdout.write(`${JSON.stringify({ ready: true, say })}\n`)

  // Years that were under way go on; what keeps one from it is logged, and the next who plays it is told.
  resumePlayers(services).catch((error: Error) =>
    log.error({ stack: error.stack }, 'a rehearsal could not be taken up'),
  )

  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => asked.abort())
  await once(asked.signal, 'abort')
  close()
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
  await closePlayers(services)
  await services.close()
}

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set`)
}

await main()
