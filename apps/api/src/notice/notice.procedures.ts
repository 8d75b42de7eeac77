import { findToldHow, listBrowsers, listHolders, listToldHow, saveToldHow, type ToldHow } from '@khoan-viec/db/accounts'
import {
  browserIn,
  countNotices,
  findLastNotice,
  isConfirmation,
  listFailed,
  type Notices,
} from '@khoan-viec/db/notice'
import { listNames } from '@khoan-viec/db/people'
import { isConfirmable } from '@khoan-viec/domain/notice'
import {
  type AddressState,
  type MyNotices,
  type MyNoticeSettings,
  noticeAddress,
  noticeBrowser,
  noticeBrowserOf,
  noticeChoices,
  noticeContact,
  noticeProof,
  type Reach,
} from '@khoan-viec/protocol/notice'
import type { Kysely } from 'kysely'
import { isKeeper, keeper, withAccount } from '../account/index.ts'
import { ofOneself, Refused, router, type Services, signedIn, type Viewer } from '../trpc/index.ts'
import { addBrowser, isToldHere, kindOfChannel, removeBrowser, viewPush } from './browsers.ts'
import { viewNotices } from './view-notices.ts'

/** An address is another's until it is confirmed: who types many would have us write to many. */
const AGAIN_MS = 60_000

export const notice = router({
  list: signedIn.query(({ ctx: { viewer, services } }): Promise<MyNotices> => viewNotices(services, viewer)),

  /** How many have come since one last looked. */
  unread: signedIn.query(async ({ ctx: { viewer, services } }): Promise<number> => {
    const told = await services.notices.find(viewer.house)
    if (!told) return 0
    const { seen } = await findToldHow(services.accounts, ownerOf(viewer))
    return await countNotices(told, viewer.person.id, seen)
  }),

  markSeen: ofOneself.mutation(async ({ ctx: { viewer, services } }) => {
    const told = await services.notices.find(viewer.house)
    if (!told) return
    const seen = await findLastNotice(told, viewer.person.id)
    await saveToldHow(services.accounts, ownerOf(viewer), (before) => ({ ...before, seen }))
  }),

  settings: withAccount.query(async ({ ctx: { viewer, services } }): Promise<MyNoticeSettings> => {
    const how = await findToldHow(services.accounts, ownerOf(viewer))
    const { paces, digestHour, quiet, language, contact } = how
    const [mail, push] = await Promise.all([mailOf(services, viewer, how), viewPush(services, viewer)])
    return {
      paces,
      digestHour,
      quiet,
      language,
      ...(mail ? { mail } : {}),
      ...(contact === undefined ? {} : { contact }),
      ...(push ? { push } : {}),
      ways: services.noticeWays,
      keepsAccounts: isKeeper(viewer),
    }
  }),

  choose: withAccount.input(noticeChoices).mutation(async ({ ctx: { viewer, services }, input }) => {
    await saveToldHow(services.accounts, ownerOf(viewer), (before) => ({ ...before, ...input }))
  }),

  /** A new address is written to once, with a link; nothing else goes there before somebody has come back by it. */
  setAddress: withAccount.input(noticeAddress).mutation(async ({ ctx: { viewer, services }, input: { address } }) => {
    const { mail } = await findToldHow(services.accounts, ownerOf(viewer))
    const givenAt = new Date().toISOString()
    const isSoon = mail !== undefined && Date.parse(givenAt) - Date.parse(mail.givenAt) < AGAIN_MS
    if (address !== undefined && isSoon) throw new Refused({ code: 'address-soon', field: 'address' })
    await saveToldHow(services.accounts, ownerOf(viewer), (before) => {
      const { mail: _, ...others } = before
      return address === undefined ? others : { ...others, mail: { address, givenAt } }
    })
  }),

  /** Whoever has the link of the mail, and is signed in as who gave the address. */
  confirmAddress: withAccount.input(noticeProof).mutation(async ({ ctx: { viewer, services }, input: { proof } }) => {
    const owner = ownerOf(viewer)
    const { mail } = await findToldHow(services.accounts, owner)
    const now = new Date().toISOString()
    const said = mail && {
      house: viewer.house.id,
      person: viewer.person.id,
      address: mail.address,
      givenAt: mail.givenAt,
    }
    if (!said || !isConfirmable(said.givenAt, now) || !(await isConfirmation(viewer.house.folder, proof, said)))
      throw new Refused({ code: 'address-link' })
    await saveToldHow(services.accounts, owner, (before) =>
      before.mail ? { ...before, mail: { ...before.mail, confirmedAt: before.mail.confirmedAt ?? now } } : before,
    )
  }),

  setContact: withAccount.input(noticeContact).mutation(async ({ ctx: { viewer, services }, input: { contact } }) => {
    await saveToldHow(services.accounts, ownerOf(viewer), (before) => {
      const { contact: _, ...others } = before
      return contact === undefined ? others : { ...others, contact }
    })
  }),

  addBrowser: withAccount
    .input(noticeBrowser)
    .mutation(({ ctx: { viewer, account, services }, input: browser }) =>
      addBrowser(services, viewer, { session: account.session, browser }),
    ),

  /** Asked by a browser itself when something comes to it. */
  toldHere: withAccount
    .input(noticeBrowserOf)
    .query(({ ctx: { viewer, account, services }, input: { id } }) =>
      isToldHere(services, viewer, { session: account.session, id }),
    ),

  removeBrowser: withAccount
    .input(noticeBrowserOf)
    .mutation(({ ctx: { viewer, services }, input: { id } }) => removeBrowser(services, viewer, id)),

  /** Whom notices do not reach, for the office to ask. */
  reach: keeper.query(async ({ ctx: { viewer, services } }): Promise<Reach> => {
    const told = await services.notices.find(viewer.house)
    const failed = told ? await listUnreached(services, viewer, told) : []
    const names = await listNames(
      viewer.house.db,
      failed.map(({ person }) => person),
    )
    const [holders, chosen] = await Promise.all([
      listHolders(services.accounts),
      listToldHow(services.accounts, viewer.house.id),
    ])
    return {
      ways: services.noticeWays,
      unreached: failed.map(({ person, channel, state, at, said }) => ({
        person: { id: person, name: names[person] ?? person },
        channel: kindOfChannel(channel),
        state,
        at,
        ...(said === null ? {} : { said }),
      })),
      people: holders.length,
      confirmed: chosen.filter(({ mail }) => mail?.confirmedAt !== undefined).length,
    }
  }),
})

/** Without browsers that their owners have taken away since. */
async function listUnreached({ accounts }: Services, { house }: Viewer, told: Kysely<Notices>) {
  const kept = new Set((await listBrowsers(accounts, house.id, new Date().toISOString())).map(({ id }) => id))
  return (await listFailed(told)).filter(({ channel }) => kept.has(browserIn(channel) ?? '') || !browserIn(channel))
}

const ownerOf = (viewer: Viewer) => ({ rehearsal: viewer.house.id, person: viewer.person.id })

async function mailOf(
  services: Services,
  viewer: Viewer,
  { mail, person }: ToldHow,
): Promise<MyNoticeSettings['mail'] | undefined> {
  if (!mail) return undefined
  const told = await services.notices.find(viewer.house)
  const failed = told
    ? (await listFailed(told)).find((each) => each.person === person && each.channel === 'MAIL')
    : undefined
  const { address, givenAt, confirmedAt } = mail
  if (failed?.addressRefused && failed.at > (confirmedAt ?? givenAt))
    return { address, state: 'REFUSED', ...(failed.said === null ? {} : { said: failed.said }) }
  return { address, state: stateOf(givenAt, confirmedAt) }
}

const stateOf = (givenAt: string, confirmedAt: string | undefined): AddressState => {
  if (confirmedAt !== undefined) return 'CONFIRMED'
  return isConfirmable(givenAt, new Date().toISOString()) ? 'AWAITED' : 'LAPSED'
}
