import type { LocalDate } from '@khoan-viec/domain/core'
import {
  isHeldOn,
  type Organisation,
  type PersonId,
  type Post,
  type Unit,
  type UnitCode,
  unitLastIn,
  unitOn,
} from '@khoan-viec/domain/organisation'
import { BrokenScenario } from '../faults.ts'

/** Who holds which post when, and which units there are: changes in the middle of the scenario included. */
export type Cast = {
  readonly organisation: Organisation
  nameOf(person: PersonId): string
  /** The unit as it stands on that day, or stood last before, or will stand first. */
  unitOf(code: UnitCode, day: LocalDate): Unit | undefined
  /** Who holds the post on that day; throws BrokenScenario, naming the path, when nobody does. */
  holder(post: Post, unit: UnitCode, day: LocalDate, path: string): PersonId
  holds(person: PersonId, posts: readonly Post[], day: LocalDate, unit?: UnitCode): boolean
  /** Everybody who holds one of these posts of the unit on that day, each once. */
  holders(posts: readonly Post[], unit: UnitCode, day: LocalDate): readonly PersonId[]
}

export function castOf(organisation: Organisation): Cast {
  const { tenures, people, units } = organisation
  return {
    organisation,
    nameOf: (person) => people[person]?.name ?? person,
    unitOf: (code, day) =>
      unitOn(organisation, code, day) ??
      unitLastIn(organisation, code, { from: '0000-01-01', to: day }) ??
      units[code]?.[0],
    holder(post, unit, day, path) {
      const found = tenures.find((each) => each.post === post && each.unit === unit && isHeldOn(each, day))
      if (!found) throw new BrokenScenario([{ path, problem: `nobody is ${post} of ${unit} on ${day}` }])
      return found.person
    },
    holds: (person, posts, day, unit) =>
      tenures.some(
        (each) =>
          each.person === person &&
          posts.includes(each.post) &&
          isHeldOn(each, day) &&
          (unit === undefined || each.unit === unit),
      ),
    holders: (posts, unit, day) => [
      ...new Set(
        tenures
          .filter((each) => each.unit === unit && posts.includes(each.post) && isHeldOn(each, day))
          .map(({ person }) => person),
      ),
    ],
  }
}
