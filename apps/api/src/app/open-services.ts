import type { Logger } from 'pino'
import { openAccounts } from '../accounts/index.ts'
import { openEngine } from '../command/index.ts'
import { openHouses } from '../house/index.ts'
import { openPasts } from '../past/index.ts'
import type { Services } from '../trpc/index.ts'

export type ServicesOptions = { readonly data: string; readonly temporalAddress: string; readonly log: Logger }

/** Opens what the API stands on: the houses, the accounts, the process engine. */
export async function openServices({
  data,
  temporalAddress,
  log,
}: ServicesOptions): Promise<Services & { close(): Promise<void> }> {
  const houses = openHouses(data)
  const { accounts, sessions } = await openAccounts(data, houses, log)
  const engine = openEngine(temporalAddress)
  const pasts = openPasts(data)
  return {
    data,
    houses,
    pasts,
    accounts,
    sessions,
    engine,
    log,
    async close() {
      await engine.close().catch(() => undefined)
      await pasts.close()
      await houses.close()
      await accounts.destroy()
    },
  }
}
