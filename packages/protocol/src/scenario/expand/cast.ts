import { plusDays } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import { type PersonId, type Post, type Tenure, type UnitCode, isHeldOn } from '@khoan-viec/domain/organisation'
import { organisationCommand } from '../../organisation/index.ts'
import { BrokenScenario } from '../faults.ts'
import type { ActSource, ScenarioSource, UnitSource } from '../source/index.ts'

/** Who holds which post when, changes of head in mid-year included. */
export type Cast = {
  readonly tenures: readonly Tenure[]
  nameOf(person: PersonId): string
  /** Who holds the post on that day; throws BrokenScenario, naming the path, when nobody does. */
  holder(post: Post, unit: UnitCode, day: LocalDate, path: string): PersonId
  holds(person: PersonId, posts: readonly Post[], day: LocalDate, unit?: UnitCode): boolean
}

/** The tenures of one unit as its establishment says them: before any change of head. */
export const tenuresOf = (unit: UnitSource): readonly Tenure[] =>
  unit.people.flatMap(({ id, name, posts, from, to, area }) =>
    posts.map((post) => ({
      id: `${id}.${post}.${from}`,
      person: id,
      name,
      post,
      unit: unit.code,
      from,
      ...(to !== undefined && { to }),
      ...(area !== undefined && post === 'AREA_OFFICER' && { area }),
    })),
  )

export function castOf(scenario: ScenarioSource): Cast {
  let tenures: readonly Tenure[] = [scenario.authority, ...scenario.units].flatMap(tenuresOf)
  for (const act of scenario.acts) tenures = changeHead(tenures, act)
  const names = new Map(tenures.map(({ person, name }) => [person, name]))

  return {
    tenures,
    nameOf: (person) => names.get(person) ?? person,
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
  }
}

function changeHead(tenures: readonly Tenure[], act: ActSource): readonly Tenure[] {
  if (act.do.type !== 'change-head' || act.expect !== undefined) return tenures
  const change = organisationCommand.safeParse(act.do)
  // What is wrong with it is said where every command is checked.
  if (!change.success || change.data.type !== 'change-head') return tenures
  const { unit, post, from, incoming } = change.data
  const ended = tenures.map((each) =>
    each.unit === unit && each.post === post && isHeldOn(each, from) ? { ...each, to: plusDays(from, -1) } : each,
  )
  return [
    ...ended,
    { id: `${incoming.id}.${post}.${from}`, person: incoming.id, name: incoming.name, post, unit, from },
  ]
}
