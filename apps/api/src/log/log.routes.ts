import { join } from 'node:path'
import { readFolder } from '@khoan-viec/ledger/store'
import { parseTilePath, type TileRef } from '@khoan-viec/ledger/tiles'
import { type Context, Hono } from 'hono'
import type { House } from '../house/index.ts'
import { sayRefusal } from '../http/index.ts'
import { notFound, type Services } from '../trpc/index.ts'
import { isAuditor, lookWhoAudits } from './auditor.ts'

const FOR_EVER = 'max-age=31536000, immutable'
const TILE_TYPE = 'application/octet-stream'

type Asked = { readonly house: House; readonly path: string; readonly tile: TileRef | undefined }

/**
 * The log as files, for any client of C2SP tlog-tiles: `/log/…` of the newest house, `/log/<rehearsal>/…` of another.
 * Checkpoint and hashes are for everybody; the entries are an auditor's.
 */
export function logRoutes(services: Services): Hono {
  const routes = new Hono()
  routes.get('*', async (c) => {
    const asked = await findAsked(services, c.req.path)
    const bytes = asked && (await readFolder(join(asked.house.folder, 'log')).read(asked.path))
    if (!asked || !bytes) return sayRefusal(notFound().refusal)
    if (asked.tile?.level === 'entries') return (await refuseStranger(services, c, asked)) ?? sendBundle(c, bytes)
    return asked.tile ? sendTile(c, bytes) : sendCheckpoint(c, bytes)
  })
  return routes
}

const place = /^\/log\/(?:([a-z0-9-]+)\/)??(checkpoint|tile\/.+)$/

async function findAsked({ houses }: Services, address: string): Promise<Asked | undefined> {
  const [, rehearsal, path = ''] = place.exec(address) ?? []
  const tile = parseTilePath(path)
  if (!tile && path !== 'checkpoint') return undefined
  const house = rehearsal === undefined ? await houses.newest() : await houses.find(rehearsal)
  return house && { house, path, tile }
}

async function refuseStranger(services: Services, c: Context, { house }: Asked): Promise<Response | undefined> {
  const viewer = await lookWhoAudits(services, house, c.req.raw.headers)
  if (!viewer) return c.json({ code: 'UNAUTHORIZED' }, 401, { 'www-authenticate': 'Bearer' })
  return isAuditor(viewer) ? undefined : sayRefusal({ code: 'not-yours' })
}

const sendCheckpoint = (c: Context, bytes: Uint8Array): Response =>
  c.body(whole(bytes), 200, { ...open, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })

const sendTile = (c: Context, bytes: Uint8Array): Response =>
  c.body(whole(bytes), 200, { ...open, 'content-type': TILE_TYPE, 'cache-control': `public, ${FOR_EVER}` })

/** Kept by the reader's own machine, and there only for the session or token it was given to. */
const sendBundle = (c: Context, bytes: Uint8Array): Response =>
  c.body(whole(bytes), 200, {
    'content-type': TILE_TYPE,
    'cache-control': `private, ${FOR_EVER}`,
    vary: 'cookie, authorization',
  })

/** A verifier may be a page of anybody's. */
const open = { 'access-control-allow-origin': '*' } as const

const whole = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
