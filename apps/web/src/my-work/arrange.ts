import type { TodoKind } from '@khoan-viec/domain/stream'
import type { TodoRow } from '@khoan-viec/protocol/my-work'
import { daysBetween } from '../format/index.ts'

/** What awaits somebody: a todo of a stream, or the registering that has no stream yet. */
export type AwaitedKind = TodoKind | 'register'
export type Awaited = Omit<TodoRow, 'kind' | 'stream' | 'daysLeft'> & {
  readonly kind: AwaitedKind
  readonly stream?: TodoRow['stream']
}

export const urgencies = ['overdue', 'soon', 'open', 'later', 'ahead'] as const
export type Urgency = (typeof urgencies)[number]

/** Several of one kind stand together from so many on. */
const TOGETHER = 4
const SOON_DAYS = 7

/** How much something presses on a day. What opens later cannot be done yet, whatever its last day. */
export function urgencyOf(todo: Pick<Awaited, 'due' | 'about'>, today: string): Urgency {
  const opens = todo.about['opens']
  if (opens !== undefined && opens > today) return 'ahead'
  if (todo.due === undefined) return 'open'
  const days = daysBetween(today, todo.due)
  if (days < 0) return 'overdue'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

/** One line of the list: a thing to do, or several of one kind under one name. */
export type Bundle = { readonly kind: AwaitedKind; readonly todos: readonly Awaited[] }
export type UrgencyGroup = { readonly urgency: Urgency; readonly bundles: readonly Bundle[]; readonly count: number }

/** By how much they press; within that by date, the nearest first. Nothing is lost or said twice. */
export function arrange(todos: readonly Awaited[], today: string): readonly UrgencyGroup[] {
  const byUrgency = Map.groupBy(todos, (todo) => urgencyOf(todo, today))
  return urgencies.flatMap((urgency) => {
    const within = byUrgency.get(urgency)?.toSorted((one, other) => dateOf(one).localeCompare(dateOf(other))) ?? []
    return within.length > 0 ? [{ urgency, bundles: bundle(within), count: within.length }] : []
  })
}

function bundle(todos: readonly Awaited[]): readonly Bundle[] {
  const byKind = Map.groupBy(todos, ({ kind }) => kind)
  return [...byKind].flatMap(([kind, same]) =>
    same.length >= TOGETHER ? [{ kind, todos: same }] : same.map((todo) => ({ kind, todos: [todo] })),
  )
}

const dateOf = (todo: Awaited): string => todo.due ?? todo.about['opens'] ?? ''
