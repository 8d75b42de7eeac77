import type { Accounts } from '@khoan-viec/db/accounts'
import type { NoticeChannel } from '@khoan-viec/protocol/notice'
import type { Log } from '@khoan-viec/telemetry/log'
import type { Kysely } from 'kysely'
import type { OidcSettings } from '../accounts/oidc-settings.ts'
import type { SessionOf, Sessions } from '../accounts/sessions.ts'
import type { Engine } from '../command/engine.ts'
import type { Houses } from '../house/index.ts'
import type { NoticeReader } from '../notice/reader.ts'
import type { Pasts } from '../past/index.ts'

/** What the process has: made once, handed to every request. */
export type Services = {
  readonly data: string
  readonly houses: Houses
  readonly pasts: Pasts
  readonly accounts: Kysely<Accounts>
  readonly sessions: Sessions
  readonly engine: Engine
  /** What people were told. */
  readonly notices: NoticeReader
  /** By which ways notices leave this installation. */
  readonly noticeWays: Readonly<Record<NoticeChannel, boolean>>
  readonly log: Log
  /** Where people may sign in instead, for real. */
  readonly oidc?: OidcSettings | undefined
}

/** What one request has. The session is looked up when first asked for, and once. */
export type Context = {
  readonly services: Services
  readonly headers: Headers
  /** The past moment that is asked about, as the address says it; absent: the present. */
  readonly asOf: string | undefined
  /** The year that is asked about, as the address says it; absent: the current one. */
  readonly year: string | undefined
  session(): Promise<SessionOf | undefined>
}

export function createContext(
  services: Services,
  headers: Headers,
  { asOf, year }: { readonly asOf?: string | undefined; readonly year?: string | undefined } = {},
): Context {
  let asked: Promise<SessionOf | undefined> | undefined
  return { services, headers, asOf, year, session: () => (asked ??= services.sessions.find(headers)) }
}
