import type { HouseKind } from '@khoan-viec/db/house'
import type { Log } from '@khoan-viec/telemetry/log'
import { type OidcSettings, openAccounts } from '../accounts/index.ts'
import { openEngine } from '../command/index.ts'
import { openHouses } from '../house/index.ts'
import { openNoticeReader } from '../notice/reader.ts'
import { openPasts } from '../past/index.ts'
import type { Services } from '../trpc/index.ts'

export type ServicesOptions = {
  readonly data: string
  /** What the houses of the directory are; rehearsals if left out. */
  readonly kind?: HouseKind | undefined
  readonly temporalAddress: string
  readonly log: Log
  /** The address that people use, when a proxy stands before this. */
  readonly publicOrigin?: string | undefined
  /** Where people may sign in instead, for real. */
  readonly oidc?: OidcSettings | undefined
  /** By which ways notices leave this installation; none if left out. */
  readonly noticeWays?: Services['noticeWays'] | undefined
}

const NO_WAYS = { MAIL: false, WEBHOOK: false, PUSH: false }

/** Opens what the API stands on: the houses, the accounts, the process engine. */
export async function openServices(options: ServicesOptions): Promise<Services & { close(): Promise<void> }> {
  const { data, kind, temporalAddress, log, publicOrigin, oidc, noticeWays = NO_WAYS } = options
  const houses = openHouses(data, kind)
  const engine = openEngine(temporalAddress)
  const { accounts, sessions } = await openAccounts({ data, houses, engine, log, publicOrigin, oidc })
  const pasts = openPasts(data)
  const notices = openNoticeReader()
  return {
    data,
    houses,
    pasts,
    accounts,
    sessions,
    engine,
    notices,
    noticeWays,
    log,
    oidc,
    async close() {
      await engine.close().catch(() => undefined)
      await pasts.close()
      await notices.close()
      await houses.close()
      await accounts.destroy()
    },
  }
}
