import { requireRight } from '../access/acting.ts'
import { isDay } from '../calendar/index.ts'
import { checkEach, checkOneOf, checkText, LINE, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import {
  posts,
  unitKinds,
  unitPosts,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Person,
  type Tenure,
  type Unit,
} from './organisation.ts'
import { isHeadPost, overlaps } from './tenures.ts'

type Establishment = Extract<OrganisationCommand, { type: 'establish' }>

/** People and tenures that fit into one entry of the record. */
const MOST = 100

/** Enters a unit with its people; each mistake is named by its field. */
export function decideEstablishment(
  state: Organisation | undefined,
  command: Establishment,
  context: Context,
): Result<OrganisationEvent> {
  const { unit, people, tenures } = command
  return (
    requireRight(context, 'organisation', 'establish') ??
    checkUnit(unit, state) ??
    checkSizes(command) ??
    checkEach(people, (person, index) => checkPerson(person, index, people, state)) ??
    checkEach(tenures, (tenure, index) => checkTenure(tenure, index, command, state)) ??
    ok({ type: 'unit-established', unit, people, tenures })
  )
}

function checkUnit(unit: Unit, state: Organisation | undefined): Refused | undefined {
  if (state?.units[unit.code]) return refuse('already-done', { field: 'unit.code' })
  return (
    (/^[\p{L}\d][\p{L}\d._-]{0,79}$/u.test(unit.code) ? undefined : refuse('malformed', { field: 'unit.code' })) ??
    checkText('unit.name', unit.name, LINE) ??
    checkOneOf('unit.kind', unit.kind, unitKinds) ??
    checkText('unit.collective', unit.collective, LINE) ??
    checkText('unit.group', unit.group, LINE) ??
    (unit.superior === unit.code ? refuse('malformed', { field: 'unit.superior' }) : undefined) ??
    checkSpan('unit', unit)
  )
}

const checkSizes = ({ people, tenures }: Establishment): Refused | undefined =>
  people.length > MOST
    ? refuse('too-many', { field: 'people', data: { limit: MOST, actual: people.length } })
    : tenures.length > MOST
      ? refuse('too-many', { field: 'tenures', data: { limit: MOST, actual: tenures.length } })
      : undefined

/** A person known already keeps the name: two people under one id would be one subject. */
function checkPerson(
  person: Person,
  index: number,
  people: readonly Person[],
  state: Organisation | undefined,
): Refused | undefined {
  const field = `people[${index}]`
  const known = state?.people[person.id]
  return (
    checkText(`${field}.id`, person.id, 80) ??
    checkText(`${field}.name`, person.name, LINE) ??
    (people.findIndex(({ id }) => id === person.id) < index
      ? refuse('malformed', { field: `${field}.id` })
      : undefined) ??
    (known && known.name !== person.name ? refuse('malformed', { field: `${field}.name` }) : undefined)
  )
}

function checkTenure(
  tenure: Tenure,
  index: number,
  { unit, people, tenures }: Establishment,
  state: Organisation | undefined,
): Refused | undefined {
  const field = `tenures[${index}]`
  const wrong = (name: string) => refuse('malformed', { field: `${field}.${name}` })
  const earlier = [...(state?.tenures ?? []), ...tenures.slice(0, index)]
  const person = people.find(({ id }) => id === tenure.person) ?? state?.people[tenure.person]
  const rival = earlier.find((other) => excludes(other, tenure))
  return (
    checkText(`${field}.id`, tenure.id, LINE) ??
    (earlier.some(({ id }) => id === tenure.id) ? wrong('id') : undefined) ??
    (person ? undefined : wrong('person')) ??
    (person?.name === tenure.name ? undefined : wrong('name')) ??
    checkOneOf(`${field}.post`, tenure.post, posts) ??
    (unitPosts[unit.kind].includes(tenure.post) ? undefined : wrong('post')) ??
    (tenure.unit === unit.code ? undefined : wrong('unit')) ??
    (tenure.area && tenure.post !== 'AREA_OFFICER' ? wrong('area') : undefined) ??
    checkSpan(field, tenure) ??
    (rival ? refuse('malformed', { field: `${field}.from`, data: { other: rival.id } }) : undefined)
  )
}

/** Two people never head one unit in one post at once, and nobody holds one post of one unit twice at once. */
const excludes = (one: Tenure, other: Tenure): boolean =>
  one.post === other.post &&
  one.unit === other.unit &&
  (isHeadPost(one.post) || one.person === other.person) &&
  overlaps(one, other)

function checkSpan(field: string, span: { readonly from: string; readonly to?: string }): Refused | undefined {
  if (!isDay(span.from)) return refuse('malformed', { field: `${field}.from` })
  if (span.to === undefined) return undefined
  return isDay(span.to) && span.from <= span.to ? undefined : refuse('malformed', { field: `${field}.to` })
}
