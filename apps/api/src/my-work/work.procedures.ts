import { findSeen, saveSeen } from '@khoan-viec/db/accounts'
import { findLastEntry, listEntries } from '@khoan-viec/db/entry'
import type { MyWork } from '@khoan-viec/protocol/my-work'
import type { AnyEvent } from '@khoan-viec/protocol/record'
import { scopeOf } from '../access/index.ts'
import { listUnacknowledged } from '../alarm/index.ts'
import { listStanding } from '../health/index.ts'
import { openKinds } from '../record/index.ts'
import { entryRow } from '../rows/index.ts'
import { ofOneself, router, signedIn } from '../trpc/index.ts'
import { listMine } from './todos.ts'

const CHANGES_MOST = 50
/** That the calendar came to a date, or a finished history was put away, is no news: what was done has entries of its own. */
const noNews = [
  'date-passed',
  'clock-set',
  'history-kept',
  'history-lost',
  'history-erased',
] as const satisfies readonly AnyEvent['type'][]

export const work = router({
  /** What awaits me, with its date; then what others did since I last looked. */
  mine: signedIn.query(async ({ ctx: { viewer, db, services } }): Promise<MyWork> => {
    const owner = { rehearsal: viewer.house.id, person: viewer.person.id }
    const seen = await findSeen(services.accounts, owner)
    const filter = {
      scope: await scopeOf(viewer),
      open: openKinds,
      notPerson: viewer.person.id,
      notKinds: noNews,
      after: seen?.entry ?? 0,
    }
    const page = { order: 'id', descending: true, limit: CHANGES_MOST, offset: 0 } as const
    const [alarms, troubles, todos, changes] = await Promise.all([
      listUnacknowledged(viewer),
      listStanding(services, viewer),
      listMine(viewer),
      listEntries(db, filter, page),
    ])
    return {
      today: viewer.time.today,
      alarms,
      troubles,
      todos,
      changed: changes.map(entryRow),
      ...(seen ? { seenAt: seen.at } : {}),
    }
  }),

  /** I have looked: what happened until now is no news any more. */
  markSeen: ofOneself.mutation(async ({ ctx: { viewer, db, services } }) => {
    const last = await findLastEntry(db)
    const owner = { rehearsal: viewer.house.id, person: viewer.person.id }
    await saveSeen(services.accounts, owner, { entry: last?.id ?? 0, at: viewer.time.now })
  }),
})
