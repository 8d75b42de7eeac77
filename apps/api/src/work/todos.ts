import { listNames } from '@khoan-viec/db/people'
import { listTodosFor, listTodosOf, type TodoRecord } from '@khoan-viec/db/todo'
import { listUnitNames } from '@khoan-viec/db/unit'
import type { TodoRow } from '@khoan-viec/protocol/work'
import { todoRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'

/** What awaits the viewer, everywhere or because of one stream. */
export async function listMine(viewer: Viewer, stream?: string): Promise<readonly TodoRow[]> {
  const { person, posts, house } = viewer
  return named(
    viewer,
    await listTodosFor(house.db, { person: person.id, tenures: posts, ...(stream === undefined ? {} : { stream }) }),
  )
}

/** What awaits anybody because of these streams. */
export const listAwaited = async (viewer: Viewer, streams: readonly string[]): Promise<readonly TodoRow[]> =>
  named(viewer, await listTodosOf(viewer.house.db, streams))

async function named({ house, time }: Viewer, rows: readonly TodoRecord[]): Promise<readonly TodoRow[]> {
  if (rows.length === 0) return []
  const units = await listUnitNames(house.db)
  const people = await listNames(
    house.db,
    rows.flatMap(({ person }) => person ?? []),
  )
  return rows.map((row) => todoRow(row, time.today, { units, people }))
}
