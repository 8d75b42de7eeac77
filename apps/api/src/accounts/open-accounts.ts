import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Accounts,
  forgetBrowsers,
  migrateAccounts,
  sessionDays,
  standingOfAccounts,
} from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { WrongVersion } from '@khoan-viec/db/migrations'
import type { Log } from '@khoan-viec/telemetry/log'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Kysely } from 'kysely'
import type { Engine } from '../command/engine.ts'
import type { Houses } from '../house/index.ts'
import { Refused } from '../trpc/refused.ts'
import { isDoor } from './doors.ts'
import { establish } from './establish.ts'
import { liveAuth } from './live-auth.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { CLIENT_HEADER } from './persons.ts'
import { inOurWords } from './refusal.ts'
import { rememberSessions } from './remember-sessions.ts'
import { seats } from './seat.ts'
import { readSecret } from './secret.ts'
import type { SessionOf, Sessions } from './sessions.ts'

const DAY_S = 86_400

export type AccountsOptions = {
  readonly data: string
  readonly houses: Houses
  readonly engine: Engine
  readonly log: Log
  /** The address that people use, when a proxy stands before this. */
  readonly publicOrigin?: string | undefined
  /** Where people may sign in instead, for real. */
  readonly oidc?: OidcSettings | undefined
}

/** Opens accounts.db, brings its tables up to date, and puts the sessions on it: seats in rehearsals, accounts where it is for real. */
export async function openAccounts(
  options: AccountsOptions,
): Promise<{ readonly accounts: Kysely<Accounts>; readonly sessions: Sessions }> {
  const { data, houses, engine, log, publicOrigin, oidc } = options
  await mkdir(data, { recursive: true, mode: 0o700 })
  const accounts = openSqlite<Accounts>(join(data, 'accounts.db'))
  const standing = await standingOfAccounts(accounts)
  // For real they are saved before they are changed, and the start of the system alone does that.
  if (houses.kind === 'LIVE' && standing.kind === 'OLDER') throw new WrongVersion(standing)
  await migrateAccounts(accounts)
  const common = await commonAuth(options, accounts)
  const live = async () => {
    const house = await houses.newest()
    if (!house) throw new Refused({ code: 'engine-away' })
    return house
  }
  const auth = betterAuth(
    houses.kind === 'LIVE'
      ? {
          ...common,
          ...liveAuth(
            { data, db: accounts, house: live, establish: (house, first) => establish(engine, house, first) },
            { publicOrigin, oidc },
          ),
        }
      : { ...common, plugins: [seats(houses)] },
  )
  const { runMigrations } = await getMigrations(auth.options)
  await runMigrations()
  await forgetBrowsers(accounts, new Date().toISOString())

  async function find(headers: Headers): Promise<SessionOf | undefined> {
    const found = await auth.api.getSession({ headers })
    const session: Record<string, unknown> = { ...found?.session }
    const { rehearsal, person, provenAt } = session
    if (!found || typeof rehearsal !== 'string' || typeof person !== 'string') return undefined
    if (houses.kind === 'REHEARSAL') return { rehearsal, person }
    const account = {
      id: found.user.id,
      session: found.session.id,
      ...(typeof provenAt === 'string' ? { provenAt } : {}),
    }
    return { rehearsal, person, account }
  }

  async function handle(request: Request, client: string): Promise<Response> {
    if (!isDoor(houses.kind === 'LIVE' && oidc ? ['LIVE', 'OIDC'] : [houses.kind], request))
      return Response.json({ code: 'NOT_FOUND' }, { status: 404 })
    const headers = new Headers(request.headers)
    headers.set(CLIENT_HEADER, client)
    return inOurWords(await auth.handler(new Request(request, { headers })), log)
  }
  return { accounts, sessions: rememberSessions(find, handle) }
}

async function commonAuth({ data, houses, log, publicOrigin }: AccountsOptions, accounts: Kysely<Accounts>) {
  return {
    basePath: '/auth',
    ...(publicOrigin === undefined
      ? {}
      : { baseURL: publicOrigin, onAPIError: { errorURL: `${publicOrigin}/sign-in` } }),
    secret: await readSecret(data),
    database: { db: accounts, type: 'sqlite' },
    // The whole API lets only its own origin change anything, before anything gets here.
    trustedOrigins: (request?: Request) => (request ? [publicOrigin ?? new URL(request.url).origin] : []),
    // What changes an account asks for a fresh proof of ours, which a session's age says nothing of.
    session: { expiresIn: sessionDays * DAY_S, updateAge: DAY_S, freshAge: 0 },
    advanced: {
      // Browsers tell ports apart for nothing but cookies: a rehearsal beside it must not sign anybody out.
      cookiePrefix: houses.kind === 'LIVE' ? 'khoan-viec-live' : 'khoan-viec',
      useSecureCookies: publicOrigin?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What it says may name people: only that it said something is logged.
    logger: { log: (level) => log.debug({ level }, 'sessions') },
  } satisfies BetterAuthOptions
}
