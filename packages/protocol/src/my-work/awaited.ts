import { daysBetween } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Window } from '@khoan-viec/domain/cycle'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { TodoRow } from './answers.ts'

/** What awaits somebody: a todo of a stream, or the registering that has no stream yet. */
export type AwaitedKind = TodoKind | 'register'
export type Awaited = Omit<TodoRow, 'kind' | 'stream' | 'daysLeft'> & {
  readonly kind: AwaitedKind
  readonly stream?: TodoRow['stream']
}

export const urgencies = ['overdue', 'soon', 'open', 'later', 'ahead'] as const
export type Urgency = (typeof urgencies)[number]

const SOON_DAYS = 7

/** How much something presses on a day. What opens later cannot be done yet, whatever its last day. */
export function urgencyOf(todo: Pick<Awaited, 'due' | 'about'>, today: LocalDate): Urgency {
  const opens = todo.about['opens']
  if (opens !== undefined && opens > today) return 'ahead'
  if (todo.due === undefined) return 'open'
  const days = daysBetween(today, todo.due)
  if (days < 0) return 'overdue'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

export type Pressing = { readonly urgency: Urgency; readonly todos: readonly Awaited[] }

/** By how much they press; within that by date, the nearest first. Nothing is lost or said twice. */
export function byUrgency(todos: readonly Awaited[], today: LocalDate): readonly Pressing[] {
  const groups = Map.groupBy(todos, (todo) => urgencyOf(todo, today))
  return urgencies.flatMap((urgency) => {
    const within = groups.get(urgency)?.toSorted((one, other) => dateOf(one).localeCompare(dateOf(other))) ?? []
    return within.length > 0 ? [{ urgency, todos: within }] : []
  })
}

const dateOf = (todo: Awaited): string => todo.due ?? todo.about['opens'] ?? ''

/** While the window is open a head is reminded to register: no stream asks for it, since nothing has been sent yet. */
export function owedRegistration(
  unit: string | undefined,
  window: Window | undefined,
  today: LocalDate,
): readonly Awaited[] {
  if (unit === undefined || window === undefined || today < window.opens || today > window.closes) return []
  return [{ key: 'register', kind: 'register', due: window.closes, about: {}, unit }]
}
