import { sayErased } from '@khoan-viec/domain/core'
import type { Tenure } from '@khoan-viec/domain/organisation'

/** Who held a post of a unit once and holds none there today, each once, in the order in which they come; the erased left out. */
export function formerPeople(tenures: readonly Tenure[], today: string): readonly Pick<Tenure, 'person' | 'name'>[] {
  const holding = new Set(tenures.filter(({ to }) => to === undefined || to >= today).map(({ person }) => person))
  const former = new Map<string, Pick<Tenure, 'person' | 'name'>>()
  for (const { person, name } of tenures)
    if (!holding.has(person) && !isErased(name)) former.set(person, { person, name })
  return [...former.values()]
}

const isErased = (name: string): boolean => sayErased(name, () => '') !== name
