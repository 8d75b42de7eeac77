import { trpcServer } from '@hono/trpc-server'
import { yearParameter } from '@khoan-viec/protocol/cycle'
import { momentParameter } from '@khoan-viec/protocol/past'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { rememberAnswers } from '../answers/index.ts'
import { dossierRoutes } from '../dossier/index.ts'
import { evidenceRoutes } from '../evidence/index.ts'
import { exportRoutes } from '../export/index.ts'
import { healthRoutes } from '../health/index.ts'
import {
  fileHeaders,
  keepNothing,
  limitChanges,
  limitHeavy,
  limitSignIns,
  noteFault,
  type Origins,
  pageHeaders,
  type Proxies,
  sameOrigin,
  sayRefusal,
  tellClients,
  tellSenders,
  webClient,
} from '../http/index.ts'
import { listRoutes } from '../lists/index.ts'
import { liveRoutes } from '../live/index.ts'
import { logRoutes } from '../log/index.ts'
import { measureRequests } from '../metrics/index.ts'
import { nationalListRoutes } from '../national-list/index.ts'
import { papersRoutes } from '../papers/index.ts'
import { peopleListRoutes } from '../people-list/index.ts'
import { keepReadings, toldToOne } from '../reading/index.ts'
import { accessRoutes, describeAccess } from '../rights/index.ts'
import { appRouter } from '../router/index.ts'
import { softwareRoutes } from '../software/index.ts'
import { createContext, type Services } from '../trpc/index.ts'

/** Largest request body but for files, in bytes: a draft of the longest form in three-byte letters. */
const BODY_BYTES = 256 * 1024
const BATCH_MOST = 20

export type AppOptions = Origins &
  Proxies & {
    /** Folder of the built web client; none is served without it. */
    readonly web?: string | undefined
  }

/** The whole server as one function from request to response. `close` ends the open live streams. */
export function createApp(services: Services, options: AppOptions): { readonly app: Hono; readonly close: () => void } {
  const app = new Hono()
  const live = liveRoutes(services)
  const tellClient = tellClients(options)
  const tellSender = tellSenders(services.sessions, tellClient)

  const asPage = secureHeaders(pageHeaders(options.publicOrigin))
  const asFile = secureHeaders(fileHeaders(options.publicOrigin))
  app.use(measureRequests)
  app.use((c, next) => (c.req.path.startsWith('/evidence/') ? asFile : asPage)(c, next))
  app.use(keepNothing)
  app.use(sameOrigin(options))
  app.route('/api', healthRoutes(services))

  const readings = keepReadings(services)
  for (const room of toldToOne) app.use(`/${room}/*`, readings)
  const small = bodyLimit({ maxSize: BODY_BYTES, onError: refuseBody })
  app.use('/trpc/*', rememberAnswers(services, '/trpc'), limitChanges(tellSender), small, compress())
  app.use(
    '/trpc/*',
    trpcServer({
      router: appRouter,
      endpoint: '/trpc',
      maxBatchSize: BATCH_MOST,
      createContext: (_, c) => ({
        ...createContext(services, c.req.raw.headers, {
          asOf: c.req.query(momentParameter),
          year: c.req.query(yearParameter),
        }),
      }),
    }),
  )
  app.use('/auth/*', limitChanges(tellSender), limitSignIns(tellClient), small)
  app.on(['GET', 'POST'], '/auth/*', (c) => services.sessions.handle(c.req.raw, tellClient(c)))
  app.use('/evidence/*', limitChanges(tellSender))
  app.route('/evidence', evidenceRoutes(services))
  app.use('/people-list/*', limitChanges(tellSender))
  app.route('/people-list', peopleListRoutes(services))
  for (const room of ['papers', 'dossier', 'export', 'lists', 'national-list'])
    app.use(`/${room}/*`, limitHeavy(tellSender))
  app.route('/national-list', nationalListRoutes(services))
  app.route('/papers', papersRoutes(services))
  app.route('/dossier', dossierRoutes(services))
  app.route('/export', exportRoutes(services))
  app.route('/lists', listRoutes(services))
  app.route('/live', live.routes)
  app.route('/log', logRoutes(services))
  app.use('/access/*', limitChanges(tellSender), bodyLimit({ maxSize: BODY_BYTES, onError: refuseBody }))
  app.route('/access', accessRoutes(services))
  app.get('/.well-known/authzen-configuration', (c) => describeAccess(c, options.publicOrigin))
  app.route('/api', softwareRoutes(services, tellClient))
  if (options.web !== undefined) {
    app.use(compress())
    app.route('/', webClient(options.web))
  }

  app.onError((error, c) => c.json({ code: 'INTERNAL_SERVER_ERROR', fault: noteFault(services.log, c, error) }, 500))
  return { app, close: () => live.close() }
}

/** What was not read to its end stands in the way of whatever would come next on the same connection. */
function refuseBody(): Response {
  const answer = sayRefusal({ code: 'too-long' })
  answer.headers.set('connection', 'close')
  return answer
}
