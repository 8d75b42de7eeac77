import { listNames } from '@khoan-viec/db/people'
import { listTodosFor, listTodosOf, type TodoRecord } from '@khoan-viec/db/todo'
import { listUnitNames } from '@khoan-viec/db/unit'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Mandate } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { TodoRow } from '@khoan-viec/protocol/my-work'
import { todoRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { listPassedOn } from './passed-on.ts'

/** What awaits the viewer, everywhere or because of one stream. */
export async function listMine(viewer: Viewer, stream?: string): Promise<readonly TodoRow[]> {
  const { actor, posts, house } = viewer
  const of = { person: actor.person, tenures: posts, ...(stream === undefined ? {} : { stream }) }
  const own = await listTodosFor(house.db, of)
  const passedOn = await listPassedOn(viewer, stream)
  if (passedOn.length === 0) return await named(viewer, own)
  const keyOf = ({ stream: of, n }: TodoRecord) => `${of}#${n}`
  const known = new Set(own.map(keyOf))
  const others = passedOn.filter(({ row }) => !known.has(keyOf(row)))
  const papers = new Map(others.map(({ row, mandate }) => [keyOf(row), mandate]))
  return await named(viewer, [...own, ...others.map(({ row }) => row)].toSorted(byDue), (row) => papers.get(keyOf(row)))
}

const byDue = (one: TodoRecord, other: TodoRecord): number =>
  (one.due ?? NEVER).localeCompare(other.due ?? NEVER) || one.stream.localeCompare(other.stream) || one.n - other.n

const NEVER = '9999-12-31'

/** What awaits anybody because of these streams. */
export const listAwaited = async (viewer: Viewer, streams: readonly string[]): Promise<readonly TodoRow[]> =>
  named(viewer, await listTodosOf(viewer.house.db, streams))

async function named(
  { house, time }: Viewer,
  rows: readonly TodoRecord[],
  mandateOf: (row: TodoRecord) => Mandate | undefined = () => undefined,
): Promise<readonly TodoRow[]> {
  const owed = rows.filter((row) => !isOver(row, time.today))
  if (owed.length === 0) return []
  const units = await listUnitNames(house.db, time.today)
  const people = await listNames(
    house.db,
    owed.flatMap(({ person }) => person ?? []),
  )
  return owed.map((row) => todoRow(row, time.today, { units, people }, mandateOf(row)))
}

/** An appeal is a right, not a debt: the day after its last one it is over, where other work would be late. */
const isOver = ({ kind, due }: TodoRecord, today: LocalDate): boolean =>
  kind === ('appeal-open' satisfies TodoKind) && due !== null && due < today
