import { Readable } from 'node:stream'
import { type Cell, type SheetPlan, writeCsv, writeSheet } from '@khoan-viec/documents/sheet'
import { yearParameter } from '@khoan-viec/protocol/cycle'
import { momentParameter } from '@khoan-viec/protocol/past'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { type Context, Hono } from 'hono'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { appRouter } from '../router/index.ts'
import { createContext, notFound, Refused, type Services } from '../trpc/index.ts'
import { eachRow } from './each-row.ts'
import { everyList } from './every-list.ts'
import { speeches } from './words.ts'

/** As many rows as people can still look through; whoever wants all of it filters, or reads by the API. */
const ROWS_MOST = 10_000

type Writer = {
  readonly write: (plan: SheetPlan, rows: AsyncIterable<readonly Cell[]>) => Readable
  readonly type: string
}

const writers: Readonly<Record<string, Writer>> = {
  xlsx: { write: writeSheet, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
}

/**
 * Every list of the screens as a file: `/lists/tasks.xlsx?question=…`, `.csv`. The question is the one the screen asks, and it
 * is asked of the same procedure: whatever cuts the rows there cuts them here.
 */
export function listRoutes(services: Services, most = ROWS_MOST): Hono {
  const routes = new Hono()
  routes.get('/:file', async (c) => {
    try {
      return await takeList(services, c, most)
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR')
        return error.code === 'BAD_REQUEST'
          ? sayRefusal({ code: 'malformed', field: 'question' })
          : new Response(JSON.stringify({ code: error.code }), {
              status: getHTTPStatusCodeFromError(error),
              headers: { 'content-type': 'application/json' },
            })
      throw error
    }
  })
  return routes
}

async function takeList(services: Services, c: Context, most: number): Promise<Response> {
  const [, asked = '', ending = ''] = /^(\w+)\.(\w+)$/.exec(c.req.param('file') ?? '') ?? []
  const list = everyList.get(asked)
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined
  if (!list || !writer) throw notFound()
  const as = appRouter.createCaller({
    ...createContext(services, c.req.raw.headers, {
      asOf: c.req.query(momentParameter),
      year: c.req.query(yearParameter),
    }),
  })
  const speech = speeches[c.req.query('lang') === 'en' ? 'en' : 'vi']
  const question = questionOf(c)
  const ask = (page: number) => list.ask(as, question, page)
  // Before anything is sent: a refusal must not come as half a file.
  const first = await ask(1)
  const title = speech.value.list[list.name]
  const { today } = await as.cycle.clock()
  const name = [title, ...subjectOf(question), today].join(' ')
  const plan: SheetPlan = {
    name: title,
    columns: list.columns.map(({ name: column, width }) => ({ title: speech.own.columns[column], width })),
  }
  const rows = eachRow({ first, ask, most, more: speech.own.more }, (row) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns are of the list that the rows are of
    list.columns.map(({ cell }) => cell(row as never, speech)),
  )
  return c.body(Readable.toWeb(writer.write(plan, rows)) as ReadableStream<Uint8Array>, 200, {
    'content-type': writer.type,
    'content-disposition': nameFile('attachment', `${name}.${ending}`),
    'cache-control': 'no-store',
  })
}

/** Whose list it is, where it is that of one unit, task or meeting: by its code in the address. */
function subjectOf(question: object): readonly string[] {
  const { code, unit, id, stream }: Readonly<Record<string, unknown>> = { ...question }
  const within = typeof stream === 'object' && stream !== null && 'id' in stream ? stream.id : undefined
  const subject = [code, unit, id, within].find((each) => typeof each === 'string')
  return subject === undefined ? [] : [String(subject).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')]
}

/** @throws Refused `malformed` */
function questionOf(c: Context): object {
  try {
    const question: unknown = JSON.parse(c.req.query('question') ?? '{}')
    if (typeof question === 'object' && question !== null && !Array.isArray(question)) return question
  } catch {}
  throw new Refused({ code: 'malformed', field: 'question' })
}
