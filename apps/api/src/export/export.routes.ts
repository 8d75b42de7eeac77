import { Readable } from 'node:stream'
import { writeCsv, writeSheet } from '@khoan-viec/documents/sheet'
import { readingTenure } from '@khoan-viec/domain/access'
import { momentParameter } from '@khoan-viec/protocol/past'
import { recordSearch } from '@khoan-viec/protocol/record'
import { type Context, Hono } from 'hono'
import { scopeOf } from '../access/index.ts'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { entrySearch } from '../record/index.ts'
import { createContext, lookWho, notFound, readerOf, Refused, type Services, type Viewer } from '../trpc/index.ts'
import { exportOcel } from './export-ocel.ts'
import { exportFound, type SheetWriter } from './export-sheet.ts'
import { exportXes } from './export-xes.ts'

type Taken = { readonly body: Readable; readonly type: string }

/** What of the record may be taken away, by the ending of its name. */
const makers: Readonly<Record<string, (viewer: Viewer, c: Context) => Promise<Taken>>> = {
  xlsx: async (viewer, c) => ({
    body: await found(viewer, c, writeSheet),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  csv: async (viewer, c) => ({ body: await found(viewer, c, writeCsv), type: 'text/csv; charset=utf-8' }),
  jsonocel: async (viewer) => ({ body: exportOcel(viewer), type: 'application/json' }),
  xes: async (viewer) => ({ body: exportXes(viewer), type: 'application/xml' }),
}

const found = async (viewer: Viewer, c: Context, write: SheetWriter): Promise<Readable> =>
  exportFound(viewer, await entrySearch(viewer, await scopeOf(viewer), questionOf(c)), languageIn(c), write)

/** The record taken away, by whoever may go through all of it: `/export/record.xlsx?question=…`, `.csv`, `.jsonocel`, `.xes`. */
export function exportRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/:file', async (c) => {
    try {
      const viewer = await lookWho(createContext(services, c.req.raw.headers, { asOf: c.req.query(momentParameter) }))
      if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
      if (!readingTenure('export', readerOf(viewer))) throw new Refused({ code: 'not-yours' })
      const ending = /^record\.(\w+)$/.exec(c.req.param('file'))?.[1] ?? ''
      const make = Object.hasOwn(makers, ending) ? makers[ending] : undefined
      if (!make) throw notFound()
      const { body, type } = await make(viewer, c)
      const name = `${viewer.house.id}-${viewer.time.today}.${ending}`
      return c.body(Readable.toWeb(body) as ReadableStream<Uint8Array>, 200, {
        'content-type': type,
        'content-disposition': nameFile('attachment', name),
        'cache-control': 'no-store',
      })
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      throw error
    }
  })
  return routes
}

const languageIn = (c: Context) => (c.req.query('lang') === 'en' ? 'en' : 'vi')

/** The question of the search screen, as it is sent there. @throws Refused `malformed` */
function questionOf(c: Context) {
  const question = recordSearch.safeParse(parsed(c.req.query('question') ?? '{}'))
  if (!question.success) throw new Refused({ code: 'malformed', field: 'question' })
  return question.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
