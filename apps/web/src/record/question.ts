import { kindGroups, isKindGroup } from './kinds.ts'

/** What is asked, as the address bar holds it: a link shows the same to a colleague. */
export type Address = {
  readonly text?: string
  readonly kind?: string
  readonly who?: string
  readonly person?: string
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly sort?: string
  readonly page?: string
}

export const SIZE = 30
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The question for the server. What the address says wrongly is left out. */
export function questionOf({ text, kind, who, person, unit, from, to, sort, page }: Address) {
  const number = Number(page ?? 1)
  return {
    ...(text ? { text } : {}),
    ...(kind !== undefined && isKindGroup(kind) ? { kinds: [...kindGroups[kind]] } : {}),
    ...(who === 'system' || who === 'people' ? { system: who === 'system' } : {}),
    ...(person ? { person } : {}),
    ...(unit ? { unit } : {}),
    ...(from && DAY.test(from) ? { from } : {}),
    ...(to && DAY.test(to) ? { to } : {}),
    sort: sort === 'at' ? ('at' as const) : ('-at' as const),
    page: Number.isInteger(number) && number > 0 ? number : 1,
    size: SIZE,
  }
}
