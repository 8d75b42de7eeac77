import { OpenAPIHono } from '@hono/zod-openapi'
import { findLastEntry, listEntries, tellEntry } from '@khoan-viec/db/entry'
import { refusalOfIssues } from '@khoan-viec/protocol/core'
import { Hono } from 'hono'
import { scopeOf } from '../access/index.ts'
import { noteFault, type TellClient } from '../http/index.ts'
import { openKinds } from '../record/index.ts'
import type { Services } from '../trpc/index.ts'
import { tellBoard, tellPosts, tellTask, tellTaskRow, tellUnit } from './answers.ts'
import { askAs } from './ask.ts'
import { describeRoutes } from './describe.routes.ts'
import { type Asking, limitRequests, lookWhatIsLent, requireKey } from './guard.ts'
import { offers } from './offers.ts'
import { problemOf, refuseElse, sayProblem } from './problem.ts'

/** `GET /api/v1/…` for other software, by a key of the office: as the office reads, within the key's scopes. */
function offeredRoutes(services: Services, tellClient: TellClient): OpenAPIHono<Asking> {
  const routes = new OpenAPIHono<Asking>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const { code, field } = refusalOfIssues(result.error)
      return sayProblem(c, 400, { code, field })
    },
  })
  routes.use(lookWhatIsLent(services), limitRequests(tellClient), requireKey)
  routes.openapi(offers.key, (c) => {
    const { name, scopes, expiresAt, taker } = c.get('lent')
    const { house, person, time, cycle } = taker
    return c.json(
      {
        name,
        scopes: [...scopes],
        expiresAt,
        takenBy: { id: person.id, name: person.name },
        installation: house.id,
        rehearsal: house.kind === 'REHEARSAL',
        today: time.today,
        cycle: cycle?.id,
      },
      200,
    )
  })
  routes.openapi(offers.units, async (c) => {
    const found = await askAs(services, c.get('lent')).unit.list(c.req.valid('query'))
    return c.json({ ...found, rows: found.rows.map(tellUnit) }, 200)
  })
  routes.openapi(offers.posts, async (c) =>
    c.json(tellPosts(await askAs(services, c.get('lent')).unit.byCode(c.req.valid('param'))), 200),
  )
  routes.openapi(offers.tasks, async (c) => {
    const { cycle, status, light, ...asked } = c.req.valid('query')
    const found = await askAs(services, c.get('lent'), cycle).task.list({
      ...asked,
      ...(status === undefined ? {} : { status: [status] }),
      ...(light === undefined ? {} : { light: [light] }),
    })
    return c.json({ ...found, rows: found.rows.map(tellTaskRow) }, 200)
  })
  routes.openapi(offers.task, async (c) =>
    c.json(tellTask(await askAs(services, c.get('lent')).task.byId(c.req.valid('param'))), 200),
  )
  routes.openapi(offers.grades, async (c) => {
    const { groups } = await askAs(services, c.get('lent'), c.req.valid('query').cycle).grading.table()
    return c.json(
      { rows: groups.flatMap(({ rows }) => rows.map(({ round: _round, reason: _reason, ...row }) => row)) },
      200,
    )
  })
  routes.openapi(offers.boards, async (c) => {
    const rows = await askAs(services, c.get('lent')).board.list()
    return c.json({ rows: [...rows] }, 200)
  })
  routes.openapi(offers.board, async (c) =>
    c.json(tellBoard(await askAs(services, c.get('lent')).board.byId(c.req.valid('param'))), 200),
  )
  routes.openapi(offers.entries, async (c) => {
    const { after, size, kinds } = c.req.valid('query')
    const { taker } = c.get('lent')
    const { db } = taker.house
    const filter = { scope: await scopeOf(taker), open: openKinds, after, kinds: kinds?.split(',') }
    const last = (await findLastEntry(db))?.id ?? 0
    const rows = await listEntries(db, filter, { order: 'id', descending: false, limit: size, offset: 0 })
    return c.json({ rows: rows.map(tellEntry), last }, 200)
  })
  routes.all('*', refuseElse)
  routes.onError(
    (error, c) =>
      problemOf(c, error) ?? sayProblem(c, 500, { code: 'internal', fault: noteFault(services.log, c, error) }),
  )
  return routes
}

/** Everything under `/api`: what is offered, and what tells of it. */
export function softwareRoutes(services: Services, tellClient: TellClient): Hono {
  const offered = offeredRoutes(services, tellClient)
  return new Hono().route('/v1', offered).route('/', describeRoutes(offered)).all('*', refuseElse)
}
