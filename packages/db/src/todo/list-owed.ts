import type { LocalDate } from '@khoan-viec/domain/core'
import { type Actor, isHeldOn, type Mandate } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { listPassedOn } from './passed-on.ts'
import { listTodosFor, type TodoRecord } from './todo.queries.ts'

/** What awaits somebody; `mandate`: it awaits another, who has delegated it to him. */
export type Owed = { readonly row: TodoRecord; readonly mandate?: Mandate }

/** Everything that awaits somebody on a day, in his own name or another's, the nearest first; or because of one stream. */
export async function listOwed(
  db: Kysely<Database>,
  { actor, today }: { readonly actor: Extract<Actor, { kind: 'PERSON' }>; readonly today: LocalDate },
  stream?: string,
): Promise<readonly Owed[]> {
  const tenures = actor.tenures.filter((tenure) => isHeldOn(tenure, today))
  const of = { person: actor.person, tenures, ...(stream === undefined ? {} : { stream }) }
  const own = await listTodosFor(db, of)
  const known = new Set(own.map(keyOf))
  const others = new Map<string, Owed>()
  for (const passed of await listPassedOn(db, { actor, today }, stream))
    if (!known.has(keyOf(passed.row))) others.set(keyOf(passed.row), passed)
  return [...own.map((row): Owed => ({ row })), ...others.values()]
    .filter(({ row }) => !isOver(row, today))
    .toSorted(byDue)
}

const keyOf = ({ stream, n }: TodoRecord): string => `${stream}#${n}`

const byDue = ({ row: one }: Owed, { row: other }: Owed): number =>
  (one.due ?? NEVER).localeCompare(other.due ?? NEVER) || one.stream.localeCompare(other.stream) || one.n - other.n

const NEVER = '9999-12-31'

/** An appeal is a right, not a debt: the day after its last one it is over, where other work would be late. */
const isOver = ({ kind, due }: TodoRecord, today: LocalDate): boolean =>
  kind === ('appeal-open' satisfies TodoKind) && due !== null && due < today
