import { type EntryPlace, findFirstPlace, findLastEntry, findPlaceAfter, findPlaceOf } from '@khoan-viec/db/entry'
import { type Around, type Compared, type Moment, type Place, twoMoments } from '@khoan-viec/protocol/past'
import { tellTime } from '../house/index.ts'
import { Refused, router, signedIn, tenureToLookBack } from '../trpc/index.ts'
import { compare } from './compare.ts'

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

  /** What changed from one moment to another, or to now. */
  compare: signedIn.input(twoMoments).query(async ({ ctx: { viewer, services }, input }): Promise<Compared> => {
    if (!tenureToLookBack(viewer)) throw new Refused({ code: 'not-yours' })
    const house = viewer.house.past?.now ?? viewer.house
    const { now } = await tellTime(house, viewer.cycle?.id)
    const at = (moment: Moment) => services.pasts.find(house, moment, now)
    return compare(await at(input.from), await at(input.to ?? { at: now }))
  }),
})

const named = (name: keyof Around, place: EntryPlace | undefined): { readonly [name in keyof Around]?: Place } =>
  place ? { [name]: { entry: place.id, at: place.at } } : {}
