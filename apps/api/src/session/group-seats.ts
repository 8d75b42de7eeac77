import { listTenures } from '@khoan-viec/db/people'
import { listUnitNames } from '@khoan-viec/db/unit'
import { isHeldOn, type Tenure } from '@khoan-viec/domain/organisation'
import type { HeldPost, Seat, SeatGroup } from '@khoan-viec/protocol/session'
import { type House, tellTime } from '../house/index.ts'
import { roleOf, roles } from './role-of.ts'

/** Everybody of the house who holds or held a post, under the heading of what they are. */
export async function groupSeats(house: House, cycle: string | undefined): Promise<readonly SeatGroup[]> {
  const { today } = await tellTime(house, cycle)
  const units = await listUnitNames(house.db, today)
  const byPerson = Map.groupBy(await listTenures(house.db), ({ person }) => person)
  const offered = [...byPerson.entries()].map(([person, tenures]) => {
    const current = tenures.filter((tenure) => isHeldOn(tenure, today))
    const shown = current.length > 0 ? current : tenures.slice(-1)
    const seat: Seat = {
      person: { id: person, name: shown[0]?.name ?? person },
      posts: shown.map((tenure) => held(tenure, units)),
    }
    return { role: roleOf(shown), seat }
  })
  return roles.flatMap((role) => {
    const seatsOf = offered.filter((each) => each.role === role).map(({ seat }) => seat)
    return seatsOf.length > 0 ? [{ role, seats: seatsOf }] : []
  })
}

/** With the unit's name. */
export const held = (tenure: Tenure, units: ReadonlyMap<string, string>): HeldPost => ({
  ...tenure,
  unitName: units.get(tenure.unit) ?? tenure.unit,
})
