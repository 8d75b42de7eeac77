import { archiveSize, type ArchiveFile, writeArchive } from '@khoan-viec/dossier/archive'
import { readVerifier } from '@khoan-viec/dossier/built'
import { subjectKinds } from '@khoan-viec/dossier/manifest'
import { id } from '@khoan-viec/protocol/core'
import { Hono } from 'hono'
import { nameFile } from '../http/name-file.ts'
import { sayRefusal } from '../http/say-refusal.ts'
import { isAuditor } from '../log/index.ts'
import { createContext, lookWho, notFound, Refused, type Services } from '../trpc/index.ts'
import { makeDossier } from './make-dossier.ts'

/** Largest dossier, in bytes: what a browser can still hold in memory to verify it. */
const SIZE_MOST = 1024 ** 3

/**
 * What an auditor takes away, as one ZIP: `/dossier/<kind>/<id>.zip`. For nobody else is there such a thing. The SHA-256
 * of its manifest comes in a header, to be written down where it was taken.
 */
export function dossierRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('/:kind/:file{.+\\.zip}', async (c) => {
    const viewer = await lookWho(createContext(services, c.req.raw.headers))
    if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401)
    try {
      const kind = subjectKinds.find((each) => each === c.req.param('kind'))
      const asked = id.safeParse(c.req.param('file').replace(/\.zip$/, ''))
      if (!isAuditor(viewer) || !kind || !asked.success) throw notFound()
      const { files, digest } = await makeDossier(viewer, { kind, id: asked.data, verifier: await readVerifier() })
      const sizeBytes = archiveSize(files)
      if (sizeBytes > SIZE_MOST) throw new Refused({ code: 'too-long', data: { limit: SIZE_MOST } })
      return c.body(streamOf(files), 200, {
        'content-type': 'application/zip',
        'content-length': String(sizeBytes),
        'content-disposition': nameFile('attachment', `ho-so-${kind}-${asked.data.replaceAll(/[^\w.-]+/g, '-')}.zip`),
        'cache-control': 'no-store',
        'x-manifest-sha256': digest,
      })
    } catch (error) {
      if (error instanceof Refused) return sayRefusal(error.refusal)
      throw error
    }
  })
  return routes
}

// ReadableStream.from reads on only as the client takes: evidence of any size passes through without standing in memory.
const streamOf = (files: readonly ArchiveFile[]): ReadableStream<Uint8Array> => ReadableStream.from(writeArchive(files))
