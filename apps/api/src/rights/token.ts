import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  endRightsToken,
  findRightsToken,
  listRightsTokens,
  noteRightsTokenUsed,
  saveAccountAct,
  saveRightsToken,
} from '@khoan-viec/db/accounts'
import { listNames } from '@khoan-viec/db/people'
import { readingTenure } from '@khoan-viec/domain/access'
import {
  type KeyScope,
  keyScopes,
  type RightsToken,
  type RightsTokenAsked,
  type RightsTokenRow,
} from '@khoan-viec/protocol/rights'
import type { House } from '../house/index.ts'
import { notFound, readerOf, seeAs, type Services, type Viewer } from '../trpc/index.ts'

const TOKEN_BYTES = 32
const DAY_MS = 86_400_000
/** How exactly it is told when a token was last used: a write for each question would cost more than the question. */
const USED_WITHIN_MS = 60_000

/** Whether the viewer may know why others may do something or not: the office, at the year's authority. */
export const readsRights = (viewer: Viewer): boolean => readingTenure('rights', readerOf(viewer)) !== undefined

/** A new token for other software, good for so many days while whoever took it is of the office. Only its hash stays here. */
export async function issueRightsToken(
  { accounts }: Services,
  { house, person }: Viewer,
  { name, days, scopes }: RightsTokenAsked,
): Promise<RightsToken> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const [made_at, expires_at] = [momentIn(0), momentIn(days * DAY_MS)]
  const row = {
    hash: hashOf(token),
    id: randomUUID(),
    name,
    rehearsal: house.id,
    person: person.id,
    scopes: JSON.stringify(keyScopes.filter((scope) => scopes.includes(scope))),
    made_at,
    expires_at,
  }
  await saveRightsToken(accounts, row, made_at)
  await saveAccountAct(accounts, { at: made_at, by: person.id, person: person.id, act: 'TOKEN_TAKEN' })
  return { token, expiresAt: expires_at }
}

export async function listTokens({ accounts }: Services, { house }: Viewer): Promise<readonly RightsTokenRow[]> {
  const rows = await listRightsTokens(accounts, house.id, momentIn(0))
  const names = await listNames(house.db, new Set(rows.map(({ person }) => person)))
  return rows.map(({ id, name, person, scopes, made_at, expires_at, used_at }) => ({
    id,
    name,
    scopes: scopesIn(scopes),
    takenBy: { id: person, name: names[person] ?? person },
    takenAt: made_at,
    expiresAt: expires_at,
    ...(used_at === null ? {} : { usedAt: used_at }),
  }))
}

/** @throws `not-found` for what is no token of the house, or was taken back before */
export async function revokeToken({ accounts }: Services, { house, person }: Viewer, id: string): Promise<void> {
  const ended = await endRightsToken(accounts, house.id, id)
  if (!ended) throw notFound()
  await saveAccountAct(accounts, { at: momentIn(0), by: person.id, person: ended.person, act: 'TOKEN_TAKEN_BACK' })
}

/** What whoever shows a token may do: read as its taker reads, within its scopes. */
export type Lent = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly KeyScope[]
  readonly expiresAt: string
  readonly taker: Viewer
}

/** What is lent to whoever shows this token; undefined: it is no token, no more one, or its taker has left the office. */
export async function findLent(services: Services, headers: Headers): Promise<Lent | undefined> {
  const token = /^Bearer ([\w-]+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const found = token ? await findRightsToken(services.accounts, hashOf(token), momentIn(0)) : undefined
  const house = found && (await services.houses.find(found.rehearsal))
  const taker = house && (await seeAs(house, found.person))
  if (!taker || !readsRights(taker)) return undefined
  await noteRightsTokenUsed(services.accounts, found.hash, { now: momentIn(0), since: momentIn(-USED_WITHIN_MS) })
  const { id, name, scopes, expires_at } = found
  return { id, name, scopes: scopesIn(scopes), expiresAt: expires_at, taker }
}

/** The house that whoever shows this token may ask for decisions about. */
export async function findAskedHouse(services: Services, headers: Headers): Promise<House | undefined> {
  const lent = await findLent(services, headers)
  return lent?.scopes.includes('decisions') ? lent.taker.house : undefined
}

function scopesIn(stored: string): readonly KeyScope[] {
  const said: unknown = JSON.parse(stored)
  return Array.isArray(said) ? keyScopes.filter((scope) => said.includes(scope)) : []
}

// It is random and long, so one round is enough.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const momentIn = (ms: number): string => new Date(Date.now() + ms).toISOString()
