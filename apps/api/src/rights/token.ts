import { createHash, randomBytes } from 'node:crypto'
import { findRightsToken, saveRightsToken } from '@khoan-viec/db/accounts'
import { readingTenure } from '@khoan-viec/domain/access'
import type { RightsToken } from '@khoan-viec/protocol/rights'
import type { House } from '../house/index.ts'
import { readerOf, seeAs, type Services, type Viewer } from '../trpc/index.ts'

const TOKEN_BYTES = 32
const LASTS_MS = 90 * 86_400_000

/** Whether the viewer may know why others may do something or not: the office, at the year's authority. */
export const readsRights = (viewer: Viewer): boolean => readingTenure('rights', readerOf(viewer)) !== undefined

/** A new token for other software, good for ninety days while whoever took it is of the office. Only its hash stays here. */
export async function issueRightsToken({ accounts }: Services, { house, person }: Viewer): Promise<RightsToken> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = momentIn(LASTS_MS)
  const row = { hash: hashOf(token), rehearsal: house.id, person: person.id, expires_at: expiresAt }
  await saveRightsToken(accounts, row, momentIn(0))
  return { token, expiresAt }
}

/** The house that whoever shows this token may ask about; undefined: it is no token, no more one, or its taker has left the office. */
export async function findAskedHouse(services: Services, headers: Headers): Promise<House | undefined> {
  const token = /^Bearer ([\w-]+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const found = token ? await findRightsToken(services.accounts, hashOf(token), momentIn(0)) : undefined
  const house = found && (await services.houses.find(found.rehearsal))
  const taker = house && (await seeAs(house, found.person))
  return taker && readsRights(taker) ? house : undefined
}

// It is random and long, so one round is enough.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const momentIn = (ms: number): string => new Date(Date.now() + ms).toISOString()
