import { Readable } from 'node:stream'
import { SheetRefused } from '@khoan-viec/documents/sheet'
import type { Context } from 'hono'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { createContext, lookWho, Refused, requireChanger, type Services, type Viewer } from '../trpc/index.ts'
import { requireSecretariat } from './context-of.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Language = 'vi' | 'en'

/** Answers whoever may enter lists, and refuses everybody else. */
export const inOffice =
  (services: Services) =>
  async (c: Context, answer: (viewer: Viewer) => Promise<Response>): Promise<Response> => {
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

export const languageIn = (c: Context): Language => (c.req.query('lang') === 'en' ? 'en' : 'vi')

/** A workbook to take away. */
export const giveBook = (c: Context, body: Readable, name: string): Response =>
  // Node's own web stream, of which the types of the DOM, where a package brings them in, know nothing.
  c.body(Readable.toWeb(body) as ReadableStream<Uint8Array>, 200, {
    'content-type': XLSX,
    'content-disposition': nameFile('attachment', name),
    'cache-control': 'no-store',
  })
