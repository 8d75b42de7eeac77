import { type Awaited, type AwaitedKind, byUrgency, type Urgency } from '@khoan-viec/protocol/my-work'

/** Several of one kind stand together from so many on. */
const TOGETHER = 4

/** One line of the list: a thing to do, or several of one kind under one name. */
export type Bundle = { readonly kind: AwaitedKind; readonly todos: readonly Awaited[] }
export type UrgencyGroup = { readonly urgency: Urgency; readonly bundles: readonly Bundle[]; readonly count: number }

/** What presses alike, with many of one kind under one name. */
export const arrange = (todos: readonly Awaited[], today: string): readonly UrgencyGroup[] =>
  byUrgency(todos, today).map(({ urgency, todos: within }) => ({
    urgency,
    bundles: bundle(within),
    count: within.length,
  }))

function bundle(todos: readonly Awaited[]): readonly Bundle[] {
  const byKind = Map.groupBy(todos, ({ kind }) => kind)
  return [...byKind].flatMap(([kind, same]) =>
    same.length >= TOGETHER ? [{ kind, todos: same }] : same.map((todo) => ({ kind, todos: [todo] })),
  )
}
