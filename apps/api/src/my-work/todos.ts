import { listNames } from '@khoan-viec/db/people'
import { listOwed, listTodosOf, type Owed } from '@khoan-viec/db/todo'
import { listUnitNames } from '@khoan-viec/db/unit'
import type { TodoRow } from '@khoan-viec/protocol/my-work'
import { todoRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'

/** What awaits the viewer, everywhere or because of one stream. */
export const listMine = async (viewer: Viewer, stream?: string): Promise<readonly TodoRow[]> =>
  named(viewer, await listOwed(viewer.house.db, { actor: viewer.actor, today: viewer.time.today }, stream))

/** What awaits anybody because of these streams. */
export const listAwaited = async (viewer: Viewer, streams: readonly string[]): Promise<readonly TodoRow[]> =>
  named(
    viewer,
    (await listTodosOf(viewer.house.db, streams)).map((row) => ({ row })),
  )

async function named({ house, time }: Viewer, owed: readonly Owed[]): Promise<readonly TodoRow[]> {
  if (owed.length === 0) return []
  const units = await listUnitNames(house.db, time.today)
  const people = await listNames(
    house.db,
    owed.flatMap(({ row }) => row.person ?? []),
  )
  return owed.map(({ row, mandate }) => todoRow(row, time.today, { units, people }, mandate))
}
