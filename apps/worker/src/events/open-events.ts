import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Accounts } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { kindOfHouse } from '@khoan-viec/db/house'
import type { Database } from '@khoan-viec/db/schema'
import type { Network } from '@khoan-viec/settings'
import type { EventActivities } from '@khoan-viec/workflows/deliver-events'
import type { Kysely } from 'kysely'
import { openDoor } from '../outside/index.ts'
import { createEventActivities } from './events.activities.ts'
import { type KeepOptions, keepEvents, type KeptEvents } from './keep-events.ts'

/** What the settings say of telling other software. */
export type EventWays = {
  readonly origin?: string | undefined
  readonly eventNetworks?: readonly Network[] | undefined
}

type Events = {
  readonly activities: EventActivities
  keep(options: Omit<KeepOptions, 'accounts'>): KeptEvents
  close(): Promise<void>
}

/** Of a live house alone: a rehearsal has no way out. */
export function openEvents(
  db: Kysely<Database>,
  folder: string,
  { origin, eventNetworks = [] }: EventWays,
): Events | undefined {
  if (kindOfHouse(folder) !== 'LIVE') return undefined
  const file = join(dirname(dirname(resolve(folder))), 'accounts.db')
  let opened: Kysely<Accounts> | undefined
  // The API makes it, perhaps after this.
  const accounts = () => {
    if (!opened && existsSync(file)) opened = openSqlite<Accounts>(file, { readonly: true })
    return opened
  }
  return {
    activities: createEventActivities({ db, accounts, folder, origin, door: openDoor(eventNetworks) }),
    keep: (options) => keepEvents({ ...options, accounts }),
    async close() {
      await opened?.destroy()
    },
  }
}
