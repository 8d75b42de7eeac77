import { Readable } from 'node:stream'
import { FILE_MOST_BYTES } from '@khoan-viec/documents/sheet'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { giveBook, inOffice, languageIn } from '../office-list/index.ts'
import { notFound, Refused, type Services } from '../trpc/index.ts'
import { peopleDrafts } from './drafts.ts'
import { tryPeople } from './try-people.ts'
import { writeRefused } from './write-refused.ts'
import { writeTemplate } from './write-template.ts'

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024

/** A list of people and posts: the template to fill in, what a filled one would change, and the rows refused. */
export function peopleListRoutes(services: Services): Hono {
  const routes = new Hono()
  const limit = bodyLimit({
    maxSize: FILE_MOST_BYTES + FORM_BYTES,
    onError: () => Response.json({ sheet: { code: 'too-big', limit: FILE_MOST_BYTES } }, { status: 422 }),
  })

  const office = inOffice(services)

  routes.get('/template.xlsx', (c) =>
    office(c, async (viewer) => {
      const language = languageIn(c)
      const book = Readable.from([await writeTemplate(viewer, language)])
      return giveBook(c, book, language === 'vi' ? 'mau-danh-sach.xlsx' : 'list-template.xlsx')
    }),
  )

  routes.post('/', limit, (c) =>
    office(c, async (viewer) => {
      const form = await c.req.formData().catch(() => undefined)
      const list = form?.get('file')
      if (!(list instanceof File)) throw new Refused({ code: 'missing', field: 'file' })
      return c.json(await tryPeople(viewer, new Uint8Array(await list.arrayBuffer())))
    }),
  )

  routes.get('/:draft/refused.xlsx', (c) =>
    office(c, async (viewer) => {
      const draft = peopleDrafts.find(viewer, c.req.param('draft') ?? '')
      if (!draft) throw notFound()
      const language = languageIn(c)
      return giveBook(
        c,
        writeRefused(draft, language),
        language === 'vi' ? 'dong-bi-tu-choi.xlsx' : 'refused-rows.xlsx',
      )
    }),
  )
  return routes
}
