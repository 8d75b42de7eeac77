import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Accounts, migrateAccounts } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Houses } from '../house/index.ts'
import { rememberSessions } from './remember-sessions.ts'
import { seats } from './seat.ts'
import { readSecret } from './secret.ts'
import type { SessionOf, Sessions } from './sessions.ts'

const DAY_S = 86_400

/** Opens accounts.db, brings its tables up to date, and puts the sessions on it. */
export async function openAccounts(
  data: string,
  houses: Houses,
  log: Logger,
): Promise<{ readonly accounts: Kysely<Accounts>; readonly sessions: Sessions }> {
  await mkdir(data, { recursive: true })
  const accounts = openSqlite<Accounts>(join(data, 'accounts.db'))
  await migrateAccounts(accounts)
  const auth = betterAuth({
    basePath: '/auth',
    secret: await readSecret(data),
    database: { db: accounts, type: 'sqlite' },
    plugins: [seats(houses)],
    // The whole API lets only its own origin change anything, before anything gets here.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    session: { expiresIn: 30 * DAY_S, updateAge: DAY_S },
    advanced: {
      cookiePrefix: 'khoan-viec',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level) => log.debug({ level }, 'sessions') },
  })
  const { runMigrations } = await getMigrations(auth.options)
  await runMigrations()

  async function find(headers: Headers): Promise<SessionOf | undefined> {
    const found = await auth.api.getSession({ headers })
    const session: Record<string, unknown> = { ...found?.session }
    const { rehearsal, person } = session
    return typeof rehearsal === 'string' && typeof person === 'string' ? { rehearsal, person } : undefined
  }
  return { accounts, sessions: rememberSessions(find, (request) => auth.handler(request)) }
}
