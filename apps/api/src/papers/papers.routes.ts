import { id } from '@khoan-viec/protocol/core'
import { momentParameter } from '@khoan-viec/protocol/past'
import { Hono } from 'hono'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { createContext, lookWho, notFound, Refused, type Services, type Viewer } from '../trpc/index.ts'
import { contractPaper } from './contract-paper.ts'
import { gradePaper } from './grade-paper.ts'
import { handoverPaper } from './handover-paper.ts'
import type { NamedPaper } from './named-paper.ts'
import { noticePaper } from './notice-paper.ts'

type Language = 'vi' | 'en'
type Maker = (viewer: Viewer, id: string, language: Language) => Promise<NamedPaper>

const makers: ReadonlyMap<string, Maker> = new Map([
  ['notice', noticePaper],
  ['contract', contractPaper],
  ['grade', gradePaper],
  ['handover', handoverPaper],
])

/** Papers as PDF, made when asked for out of what their reader may see: `/<kind>/<id>.pdf`. */
export function papersRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/:kind/:file{.+\\.pdf}', async (c) => {
    const viewer = await lookWho(createContext(services, c.req.raw.headers, { asOf: c.req.query(momentParameter) }))
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    try {
      const make = makers.get(c.req.param('kind'))
      const asked = id.safeParse(c.req.param('file').replace(/\.pdf$/, ''))
      if (!make || !asked.success) throw notFound()
      const { name, paper } = await make(viewer, asked.data, c.req.query('lang') === 'en' ? 'en' : 'vi')
      // The typesetter is large: it is loaded for whoever first wants a paper.
      const { renderPaper } = await import('@khoan-viec/documents/paper')
      return c.body(new Uint8Array(renderPaper(paper)), 200, {
        'content-type': 'application/pdf',
        'content-disposition': nameFile('inline', `${name.replaceAll(/[/\\:]/g, '-').normalize('NFC')}.pdf`),
        'cache-control': 'no-store',
      })
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      throw error
    }
  })
  return routes
}
