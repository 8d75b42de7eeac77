import { requireRight } from '../access/acting.ts'
import {
  checkDistinct,
  checkDocumentNumber,
  checkEach,
  checkOneOf,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkKnownPerson, checkSpan } from './check-unit.ts'
import { handsOver } from './leaving.ts'
import {
  bases,
  posts,
  unitPosts,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Tenure,
  type UnitCode,
} from './organisation.ts'
import { overlaps, rivalOf } from './tenures.ts'
import { unitOn } from './units.ts'

type Appoint = Extract<OrganisationCommand, { type: 'appoint' }>

/** Units that one officer may look after: as many as fit one entry. */
const AREA_MOST = 200

/** Somebody comes into a post. A gap before is shown and not refused; two in a post of one are. */
export function decideAppointment(state: Organisation, command: Appoint, context: Context): Result<OrganisationEvent> {
  const { person, post, decision, basis, area } = command
  const tenure = tenureOf(command)
  return (
    requireRight(context, 'organisation', 'appoint') ??
    checkKnownPerson('person', person, state) ??
    (state.erased[person.id] === undefined ? undefined : refuse('malformed', { field: 'person.id' })) ??
    checkOneOf('post', post, posts) ??
    checkOneOf('basis', basis, bases) ??
    checkDocumentNumber('decision', decision) ??
    checkSpan('', command) ??
    checkUnit(state, command) ??
    (area && post !== 'AREA_OFFICER' ? refuse('malformed', { field: 'area' }) : undefined) ??
    checkArea(state, area ?? [], command.from) ??
    checkRival(state, tenure) ??
    ok({ type: 'appointed', person, tenure, ...handsOver(tenure) })
  )
}

const tenureOf = ({ person, post, unit, from, to, basis, area, decision }: Appoint): Tenure => ({
  id: `${unit}/${post}/${from}/${person.id}`,
  person: person.id,
  name: person.name,
  post,
  unit,
  from,
  ...(to === undefined ? {} : { to }),
  ...(area === undefined ? {} : { area }),
  ...(basis === 'FULL' ? {} : { basis }),
  decision: decision.trim(),
})

/** The unit is there from the first day of the tenure to its last, and has such a post. */
function checkUnit(state: Organisation, { unit: code, post, from, to }: Appoint): Refused | undefined {
  if (code.trim() === '') return refuse('missing', { field: 'unit' })
  const periods = state.units[code]
  if (!periods) return refuse('not-found', { field: 'unit' })
  const unit = unitOn(state, code, from)
  const born = periods[0]?.from ?? ''
  if (!unit) return refuse('not-alive', { field: 'from', data: { unit: code, from: born } })
  if (!unitPosts[unit.kind].includes(post)) return refuse('malformed', { field: 'post' })
  const last = periods.at(-1)?.to
  return last !== undefined && (to === undefined || to > last)
    ? refuse('unit-ends', { field: 'to', data: { unit: code, last } })
    : undefined
}

export const checkArea = (state: Organisation, area: readonly UnitCode[], day: string): Refused | undefined =>
  checkDistinct('area', area, AREA_MOST) ??
  checkEach(area, (code, index) =>
    unitOn(state, code, day) ? undefined : refuse('not-found', { field: `area[${index}]` }),
  )

/** Nobody holds a post of one beside another, nor any post of a unit twice at once. */
function checkRival({ tenures }: Organisation, tenure: Tenure): Refused | undefined {
  const same = tenures.find((other) => other.id === tenure.id)
  if (same) return refuse('tenure-twice', { field: 'from', data: { from: same.from } })
  const rival = rivalOf(tenure, tenures)
  if (!rival) return undefined
  const data = { from: rival.from, ...(rival.to === undefined ? {} : { to: rival.to }) }
  return rival.person === tenure.person && overlaps(rival, tenure)
    ? refuse('tenure-twice', { field: 'from', data })
    : refuse('post-held', { field: 'from', data: { ...data, person: rival.name } })
}
