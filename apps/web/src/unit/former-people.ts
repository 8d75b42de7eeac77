import type { UnitView } from '@khoan-viec/protocol/unit'

type Former = { readonly person: string; readonly name: string }

/** Who held a post of a unit once and holds none there today, each once, in the order in which they come; the erased left out. */
export function formerPeople(
  { tenures, erased }: Pick<UnitView, 'tenures' | 'erased'>,
  today: string,
): readonly Former[] {
  const holding = new Set(tenures.filter(({ to }) => to === undefined || to >= today).map(({ person }) => person))
  const former = tenures.filter(({ person }) => !holding.has(person) && !erased.includes(person))
  return [...new Map(former.map(({ person, name }) => [person, { person, name }])).values()]
}
