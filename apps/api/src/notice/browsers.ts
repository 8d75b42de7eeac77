import { createHash } from 'node:crypto'
import { endBrowser, findBrowser, listBrowsersOf, saveBrowser } from '@khoan-viec/db/accounts'
import { browserIn, type Channel, listFailed, listGone, readPushKeys } from '@khoan-viec/db/notice'
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
  const [{ publicKey: key }, browsers, { gone, refused }] = await Promise.all([
    readPushKeys(viewer.house.folder),
    listBrowsersOf(services.accounts, ownerOf(viewer), new Date().toISOString()),
    findTroubled(services, viewer),
  ])
  return {
    key,
    browsers: browsers.map(({ id, added_at: addedAt }) => {
      const said = refused.get(id)
      return { id, addedAt, isGone: gone.has(id), ...(said === undefined ? {} : { refused: said }) }
    }),
  }
}

export async function addBrowser(
  services: Services,
  viewer: Viewer,
  { session, browser }: { readonly session: string; readonly browser: z.output<typeof noticeBrowser> },
): Promise<void> {
  if (!services.noticeWays.PUSH) throw new Refused({ code: 'push-off' })
  const id = createHash('sha256').update(browser.endpoint).digest('base64url')
  const added = { ...ownerOf(viewer), ...browser, session, id, added_at: new Date().toISOString() }
  const { gone } = await findTroubled(services, viewer)
  if (!(await saveBrowser(services.accounts, added, { gone, most: browsersMost })))
    throw new Refused({ code: 'browsers-most', data: { most: browsersMost } })
}

/** Whether what comes to a browser may be said there: it is told for the session that asks, and for no other. */
export async function isToldHere(
  { accounts }: Services,
  viewer: Viewer,
  { session, id }: { readonly session: string; readonly id: string },
): Promise<boolean> {
  const found = await findBrowser(accounts, ownerOf(viewer), { id, now: new Date().toISOString() })
  return found?.session === session
}

export async function removeBrowser({ accounts }: Services, viewer: Viewer, id: string): Promise<void> {
  if (!(await endBrowser(accounts, ownerOf(viewer), id))) throw notFound()
}

export const kindOfChannel = (channel: Channel): NoticeChannel => {
  if (channel === 'MAIL' || channel === 'WEBHOOK') return channel
  return 'PUSH'
}

/** Browsers that are there no more, and those to which a notice was refused when they were last told. */
async function findTroubled({ notices }: Services, { house }: Viewer) {
  const told = await notices.find(house)
  if (!told) return { gone: new Set<string>(), refused: new Map<string, string>() }
  const refused = (await listFailed(told))
    .filter(({ state, addressRefused }) => state === 'REFUSED' && !addressRefused)
    .map(({ channel, said }) => [browserIn(channel) ?? '', said ?? ''] as const)
  return { gone: await listGone(told), refused: new Map(refused) }
}

const ownerOf = (viewer: Viewer) => ({ rehearsal: viewer.house.id, person: viewer.person.id })
