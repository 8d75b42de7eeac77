import { type EntryPlace, findFirstPlace, findLastEntry, findPlaceAfter, findPlaceOf } from '@khoan-viec/db/entry'
import type { Around, Place } from '@khoan-viec/protocol/past'
import { router, signedIn } from '../trpc/index.ts'

export const asOf = router({
  /** Where the moment looked at stands among the entries of today, and the entries beside it. */
  around: signedIn.query(async ({ ctx: { house } }): Promise<Around> => {
    const { db } = house.past?.now ?? house
    const [first, last] = await Promise.all([findFirstPlace(db), findLastEntry(db)])
    const entry = house.past?.entry ?? last?.id ?? 0
    const [here, previous, next] = await Promise.all([
      findPlaceOf(db, entry),
      findPlaceOf(db, entry - 1),
      findPlaceAfter(db, entry),
    ])
    return {
      ...named('first', first),
      ...named('last', last && { id: last.id, at: last.at_virtual }),
      ...named('here', here),
      ...named('previous', previous),
      ...named('next', next),
    }
  }),
})

const named = (name: keyof Around, place: EntryPlace | undefined): { readonly [name in keyof Around]?: Place } =>
  place ? { [name]: { entry: place.id, at: place.at } } : {}
