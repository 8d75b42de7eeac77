import {
  type Accounts,
  type ToldHow,
  listBrowsers,
  listHolders,
  listToldHow,
  toldAsUsual,
} from '@khoan-viec/db/accounts'
import {
  type Channel,
  channelTo,
  listGone,
  listRefusedAddresses,
  type Notices,
  type ToldPerson,
} from '@khoan-viec/db/notice'
import type { Database } from '@khoan-viec/db/schema'
import type { Instant } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import type { NoticeWays } from './settings.ts'
import { findToldPerson } from './told-person.ts'

/** What gathering and sending stand on. `accounts`: for reading, the API alone writes it. */
export type Gathering = {
  readonly db: Kysely<Database>
  readonly notices: Kysely<Notices>
  readonly accounts: Kysely<Accounts>
  readonly folder: string
  readonly house: string
  readonly ways: NoticeWays
}

/** Somebody with an account: how he wants to be told, and what he may know today. */
export type Listener = { readonly how: ToldHow; readonly person: ToldPerson; readonly channels: readonly Channel[] }

/** Everybody who may be told anything; who is in the record no more is told nothing. */
export async function listListeners(
  gathering: Gathering,
  now: Instant,
  wanted: (how: ToldHow) => boolean = () => true,
): Promise<readonly Listener[]> {
  const { db, notices, accounts, house, ways } = gathering
  const chosen = new Map((await listToldHow(accounts, house)).map((how) => [how.person, how]))
  const refused = await listRefusedAddresses(notices)
  const browsers = await listBrowsersTold(gathering, now)
  const found: Listener[] = []
  for (const { person: id } of await listHolders(accounts)) {
    const how = chosen.get(id) ?? toldAsUsual(id)
    if (!wanted(how)) continue
    const person = await findToldPerson(db, id, now)
    const channels = [...channelsOf(how, ways, refused.get(id)), ...(browsers.get(id) ?? []).map(channelTo)]
    if (person) found.push({ how, person, channels })
  }
  return found
}

/** Of each person the browsers to be told, while he is signed in there; one that is there no more, as its push service says, is told no more. */
async function listBrowsersTold(
  { notices, accounts, house, ways }: Gathering,
  now: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, string[]>()
  if (!ways.push) return told
  const gone = await listGone(notices)
  for (const { person, id } of await listBrowsers(accounts, house, now))
    if (!gone.has(id)) told.set(person, [...(told.get(person) ?? []), id])
  return told
}

/** The ways out that lead to somebody but for browsers. An address that was refused since it was confirmed is written to no more. */
function channelsOf(how: ToldHow, ways: NoticeWays, refusedAt: string | undefined): readonly Channel[] {
  const confirmedAt = how.mail?.confirmedAt
  const hasMail =
    ways.mail !== undefined && confirmedAt !== undefined && !(refusedAt !== undefined && refusedAt > confirmedAt)
  const hasContact = ways.webhook !== undefined && how.contact !== undefined
  return [...(hasMail ? (['MAIL'] as const) : []), ...(hasContact ? (['WEBHOOK'] as const) : [])]
}
