import { createHash, randomBytes } from 'node:crypto'
import { findLogToken, saveLogToken } from '@khoan-viec/db/accounts'
import { readingTenure } from '@khoan-viec/domain/access'
import type { LogToken } from '@khoan-viec/protocol/log'
import type { House } from '../house/index.ts'
import { createContext, lookWho, readerOf, seeAs, type Services, type Viewer } from '../trpc/index.ts'

const TOKEN_BYTES = 32
const LASTS_MS = 7 * 86_400_000

/** Whoever audits today. The post is asked of the record each time: with it go session and token. */
export const isAuditor = (viewer: Viewer): boolean => readingTenure('process', readerOf(viewer)) !== undefined

/** A new token for an auditor's programs, good for a week while the post is held. Only its hash stays here. */
export async function issueToken({ accounts }: Services, { house, person }: Viewer): Promise<LogToken> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = momentIn(LASTS_MS)
  await saveLogToken(
    accounts,
    { hash: hashOf(token), rehearsal: house.id, person: person.id, expires_at: expiresAt },
    momentIn(0),
  )
  return { token, expiresAt }
}

/** Who asks: by a token if one is given, else by the session. */
export async function lookWhoAsks(services: Services, headers: Headers): Promise<Viewer | undefined> {
  const given = headers.get('authorization')
  if (given === null) return lookWho(createContext(services, headers))
  const token = /^Bearer ([\w-]+)$/i.exec(given)?.[1]
  const found = token ? await findLogToken(services.accounts, hashOf(token), momentIn(0)) : undefined
  const house = found && (await services.houses.find(found.rehearsal))
  return house && seeAs(house, found.person)
}

/** Who asks for the entries of that house. */
export async function lookWhoAudits(services: Services, house: House, headers: Headers): Promise<Viewer | undefined> {
  const viewer = await lookWhoAsks(services, headers)
  return viewer?.house.id === house.id ? viewer : undefined
}

// It is random and long, so one round is enough.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const momentIn = (ms: number): string => new Date(Date.now() + ms).toISOString()
