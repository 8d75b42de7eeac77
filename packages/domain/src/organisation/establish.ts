import { requireRight } from '../access/acting.ts'
import { checkEach, checkOneOf, checkText, LINE, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkKnownPerson, checkSpan, checkUnitForm } from './check-unit.ts'
import {
  posts,
  unitPosts,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Person,
  type Tenure,
  type Unit,
} from './organisation.ts'
import { unitAsToday } from './shape-before.ts'
import { rivalOf } from './tenures.ts'
import { findCycle } from './tree.ts'

type Establishment = Extract<OrganisationCommand, { type: 'establish' }>

/** People and tenures that fit into one entry of the record. */
const MOST = 100

/** Enters a unit with its people; each mistake is named by its field. */
export function decideEstablishment(
  state: Organisation | undefined,
  command: Establishment,
  context: Context,
): Result<OrganisationEvent> {
  const { people, tenures } = command
  const unit = unitAsToday(command.unit)
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
  return checkUnitForm('unit', unit) ?? checkSpan('unit', unit) ?? checkAbove(unit, state)
}

/** A superior may be entered after those under it: the circle is closed by whoever comes last. */
function checkAbove(unit: Unit, state: Organisation | undefined): Refused | undefined {
  const found = findCycle({ ...state?.units, [unit.code]: [unit] }, [unit.code], unit.from)
  const field = `unit.superiors.${found?.function}`
  return found && refuse('cyclic-superiors', { field, data: { unit: unit.code, from: found.day } })
}

const checkSizes = ({ people, tenures }: Establishment): Refused | undefined =>
  people.length > MOST
    ? refuse('too-many', { field: 'people', data: { limit: MOST, actual: people.length } })
    : tenures.length > MOST
      ? refuse('too-many', { field: 'tenures', data: { limit: MOST, actual: tenures.length } })
      : undefined

function checkPerson(
  person: Person,
  index: number,
  people: readonly Person[],
  state: Organisation | undefined,
): Refused | undefined {
  const field = `people[${index}]`
  return (
    checkKnownPerson(field, person, state) ??
    (people.findIndex(({ id }) => id === person.id) < index ? refuse('malformed', { field: `${field}.id` }) : undefined)
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
  const rival = rivalOf(tenure, earlier)
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
