import { type Accounts, type ToldHow, listHolders, listToldHow, toldAsUsual } from '@khoan-viec/db/accounts'
import { type Channel, listRefusedAddresses, type Notices, type ToldPerson } from '@khoan-viec/db/notice'
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
  const found: Listener[] = []
  for (const { person: id } of await listHolders(accounts)) {
    const how = chosen.get(id) ?? toldAsUsual(id)
    if (!wanted(how)) continue
    const person = await findToldPerson(db, id, now)
    if (person) found.push({ how, person, channels: channelsOf(how, ways, refused.get(id)) })
  }
  return found
}

/** The ways out that lead to somebody. An address that was refused since it was confirmed is written to no more. */
function channelsOf(how: ToldHow, ways: NoticeWays, refusedAt: string | undefined): readonly Channel[] {
  const confirmedAt = how.mail?.confirmedAt
  const hasMail =
    ways.mail !== undefined && confirmedAt !== undefined && !(refusedAt !== undefined && refusedAt > confirmedAt)
  const hasContact = ways.webhook !== undefined && how.contact !== undefined
  return [...(hasMail ? (['MAIL'] as const) : []), ...(hasContact ? (['WEBHOOK'] as const) : [])]
}
