import { createHash } from 'node:crypto'
import { endBrowser, listBrowsersOf, saveBrowser } from '@khoan-viec/db/accounts'
import { type Channel, listGone, readPushKeys } from '@khoan-viec/db/notice'
import {
  browsersMost,
  type MyNoticeSettings,
  type noticeBrowser,
  type NoticeChannel,
} from '@khoan-viec/protocol/notice'
import type { z } from 'zod'
import { notFound, Refused, type Services, type Viewer } from '../trpc/index.ts'

/** One's browsers that are told; undefined where the office has not switched that on. */
export async function viewPush(services: Services, viewer: Viewer): Promise<MyNoticeSettings['push'] | undefined> {
  if (!services.noticeWays.PUSH) return undefined
  const [{ publicKey: key }, browsers, gone] = await Promise.all([
    readPushKeys(viewer.house.folder),
    listBrowsersOf(services.accounts, ownerOf(viewer)),
    findGone(services, viewer),
  ])
  return { key, browsers: browsers.map(({ id, added_at: addedAt }) => ({ id, addedAt, isGone: gone.has(id) })) }
}

export async function addBrowser(
  services: Services,
  viewer: Viewer,
  browser: z.output<typeof noticeBrowser>,
): Promise<void> {
  if (!services.noticeWays.PUSH) throw new Refused({ code: 'push-off' })
  const id = createHash('sha256').update(browser.endpoint).digest('base64url')
  const added = { ...ownerOf(viewer), ...browser, id, added_at: new Date().toISOString() }
  const gone = await findGone(services, viewer)
  if (!(await saveBrowser(services.accounts, added, { gone, most: browsersMost })))
    throw new Refused({ code: 'browsers-most', data: { most: browsersMost } })
}

export async function removeBrowser({ accounts }: Services, viewer: Viewer, id: string): Promise<void> {
  if (!(await endBrowser(accounts, ownerOf(viewer), id))) throw notFound()
}

export const kindOfChannel = (channel: Channel): NoticeChannel => {
  if (channel === 'MAIL' || channel === 'WEBHOOK') return channel
  return 'PUSH'
}

async function findGone({ notices }: Services, { house }: Viewer): Promise<ReadonlySet<string>> {
  const told = await notices.find(house)
  return told ? await listGone(told) : new Set()
}

const ownerOf = (viewer: Viewer) => ({ rehearsal: viewer.house.id, person: viewer.person.id })
