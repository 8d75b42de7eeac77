import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { findUpload, saveUpload, sumUploads } from '@khoan-viec/db/accounts'
import type { Evidence } from '@khoan-viec/domain/task'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findTaskFor } from '../access/index.ts'
import { isFile } from '../house/index.ts'
import { nameFile } from '../http/name-file.ts'
import { askToWait, sayRefusal } from '../http/say-refusal.ts'
import { createContext, lookWho, notFound, Refused, requireChanger, type Services, type Viewer } from '../trpc/index.ts'
import { evidenceIn } from './evidence-in.ts'
import { nameToKeep } from './name-to-keep.ts'
import { receiveFile } from './receive-file.ts'
import { placeOf, storeEvidence } from './store.ts'

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024
const HOUR_MS = 3_600_000
/** What one person may bring in a day: a hundred of the largest files. No one person fills the disk. */
const DAY_MOST_BYTES = 1024 ** 3
const dayBefore = (): string => new Date(Date.now() - 24 * HOUR_MS).toISOString()

/** Files: brought with POST, read by whoever brought them or may read a task that names them. */
export function evidenceRoutes(services: Services): Hono {
  const routes = new Hono()
  const limit = bodyLimit({
    maxSize: evidenceLimitBytes + FORM_BYTES,
    onError: () => sayRefusal({ code: 'too-long', field: 'file', data: { limit: evidenceLimitBytes } }),
  })

  routes.post('/', limit, async (c) => {
    const viewer = await lookWho(createContext(services, c.req.raw.headers))
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    try {
      requireChanger(viewer)
      const owner = { rehearsal: viewer.house.id, person: viewer.person.id }
      if ((await sumUploads(services.accounts, owner, dayBefore())) > DAY_MOST_BYTES) return askToWait(HOUR_MS)
      const evidence = await storeEvidence(viewer.house, await receiveFile(viewer.house, c.req.raw))
      await saveUpload(services.accounts, { ...owner, ...evidence, at: new Date().toISOString() })
      return c.json(evidence, 201)
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      throw error
    }
  })

  routes.get('/:hash', async (c) => {
    const viewer = await lookWho(createContext(services, c.req.raw.headers))
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    const file = await findReadable(services, viewer, c.req.param('hash'), c.req.query('task'))
    if (!file) return sayRefusal(notFound().refusal)
    const place = placeOf(viewer.house, file.hash)
    if (!(await isFile(place))) return sayRefusal(notFound().refusal)
    // Node's own web stream, of which the types of the DOM, where a package brings them in, know nothing.
    const body = Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>
    return c.body(body, 200, {
      'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      'content-length': String(file.size),
      'content-disposition': disposition(file),
      'cache-control': 'private, max-age=3600',
      // Kept for whom it was given to: another who signs in on the same machine asks anew.
      vary: 'cookie',
    })
  })
  return routes
}

async function findReadable(
  services: Services,
  viewer: Viewer,
  hash: string,
  taskId: string | undefined,
): Promise<Evidence | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const own = await findUpload(services.accounts, { rehearsal: viewer.house.id, person: viewer.person.id }, hash)
  if (own) return own
  const task = taskId === undefined ? undefined : await findTaskFor(viewer, taskId)
  return task && evidenceIn(task).find((file) => file.hash === hash)
}

/** Pictures and papers open in the browser, the rest is taken away. */
const disposition = ({ name, type }: Evidence): string =>
  nameFile(type === 'application/pdf' || type.startsWith('image/') ? 'inline' : 'attachment', nameToKeep(name, type))
