import { Readable } from 'node:stream'
import { FILE_MOST_BYTES, SheetRefused } from '@khoan-viec/documents/sheet'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { createContext, lookWho, notFound, Refused, requireChanger, type Services, type Viewer } from '../trpc/index.ts'
import { findDraft } from './drafts.ts'
import { requireSecretariat, tryPeople } from './try-people.ts'
import { writeRefused } from './write-refused.ts'
import { type Language, writeTemplate } from './write-template.ts'

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list of people and posts: the template to fill in, what a filled one would change, and the rows refused. */
export function peopleListRoutes(services: Services): Hono {
  const routes = new Hono()
  const limit = bodyLimit({
    maxSize: FILE_MOST_BYTES + FORM_BYTES,
    onError: () => Response.json({ sheet: { code: 'too-big', limit: FILE_MOST_BYTES } }, { status: 422 }),
  })

  const inOffice = async (c: Context, answer: (viewer: Viewer) => Promise<Response>): Promise<Response> => {
    const viewer = await lookWho(createContext(services, c.req.raw.headers))
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    try {
      requireChanger(viewer)
      await requireSecretariat(viewer)
      return await answer(viewer)
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      if (error instanceof SheetRefused) return c.json({ sheet: error.fault }, 422)
      throw error
    }
  }

  routes.get('/template.xlsx', (c) =>
    inOffice(c, async (viewer) => {
      const language = languageIn(c)
      const book = Readable.from([await writeTemplate(viewer, language)])
      return file(c, book, language === 'vi' ? 'mau-danh-sach.xlsx' : 'list-template.xlsx')
    }),
  )

  routes.post('/', limit, (c) =>
    inOffice(c, async (viewer) => {
      const form = await c.req.formData().catch(() => undefined)
      const list = form?.get('file')
      if (!(list instanceof File)) throw new Refused({ code: 'missing', field: 'file' })
      return c.json(await tryPeople(viewer, new Uint8Array(await list.arrayBuffer())))
    }),
  )

  routes.get('/:draft/refused.xlsx', (c) =>
    inOffice(c, async (viewer) => {
      const draft = findDraft(viewer, c.req.param('draft') ?? '')
      if (!draft) throw notFound()
      const language = languageIn(c)
      return file(c, writeRefused(draft, language), language === 'vi' ? 'dong-bi-tu-choi.xlsx' : 'refused-rows.xlsx')
    }),
  )
  return routes
}

const languageIn = (c: Context): Language => (c.req.query('lang') === 'en' ? 'en' : 'vi')

const file = (c: Context, body: Readable, name: string): Response =>
  // Node's own web stream, of which the types of the DOM, where a package brings them in, know nothing.
  c.body(Readable.toWeb(body) as ReadableStream<Uint8Array>, 200, {
    'content-type': XLSX,
    'content-disposition': nameFile('attachment', name),
    'cache-control': 'no-store',
  })
