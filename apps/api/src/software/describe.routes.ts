import { readFile } from 'node:fs/promises'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { describeSoftware, type Document } from './document.ts'
import type { Asking } from './guard.ts'
import { writePage } from './page/page.ts'
import type { Language } from './words.ts'

/** What the API offers, for anybody: `/api/openapi.json` for programs, `/api/docs` for people; in Vietnamese, or `?lang=en`. */
export function describeRoutes(offered: OpenAPIHono<Asking>): Hono {
  const routes = new Hono()
  // It stays the same while the process runs, and anybody may ask for it.
  const made = new Map<Language, Document>()
  const documentIn = (language: Language): Document => {
    const document = made.get(language) ?? describeSoftware(offered, language)
    made.set(language, document)
    return document
  }
  routes.get('/openapi.json', (c) => {
    // Anybody's tools may read it, from wherever they are.
    c.header('access-control-allow-origin', '*')
    return c.json(documentIn(languageIn(c)))
  })
  routes.get('/docs', (c) => {
    return c.html(writePage(documentIn(languageIn(c)), languageIn(c)))
  })
  routes.get('/docs/style.css', async (c) => {
    const style = await readFile(new URL('page/style.css', import.meta.url), 'utf8')
    return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  return routes
}

const languageIn = (c: Context): Language => (c.req.query('lang') === 'en' ? 'en' : 'vi')
