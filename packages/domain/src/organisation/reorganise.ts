import { requireRight } from '../access/acting.ts'
import { isDay } from '../calendar/index.ts'
import { checkDistinct, checkEach, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkChange } from './check-change.ts'
import { checkTreeAfter } from './check-tree-after.ts'
import { checkDecision } from './check-unit.ts'
import { codesIn, subjectsOf } from './codes-in.ts'
import type { Decision, Organisation, OrganisationCommand, OrganisationEvent, Reorganisation } from './organisation.ts'
import { endedBy } from './reorganised.ts'

type Reorganise = Extract<OrganisationCommand, { type: 'reorganise' }>

/** Changes that one decision may hold. */
export const CHANGES_MOST = 40
/** Characters of all changes together, as JSON: three bytes each would still fit one entry of the record (32 KB). */
export const LENGTH_MOST = 9000

/** Every change of the decision or none; each mistake is named by its field. */
export function decideReorganisation(
  state: Organisation,
  command: Reorganise,
  context: Context,
): Result<OrganisationEvent> {
  const { type: _, ...reorganisation } = command
  const { decision, from, changes } = reorganisation
  return (
    requireRight(context, 'organisation', 'reorganise') ??
    checkDecision('decision', decision) ??
    (isDay(from) ? undefined : refuse('malformed', { field: 'from' })) ??
    checkNumberUnused(state, reorganisation) ??
    checkSizes(reorganisation) ??
    checkEach(changes, (change, index) => checkChange(state, reorganisation, { change, field: `changes[${index}]` })) ??
    checkOnce(reorganisation) ??
    checkNothingLater(state, reorganisation) ??
    checkTenures(state, reorganisation) ??
    checkTreeAfter(state, reorganisation) ??
    ok({ type: 'units-reorganised', ...reorganisation })
  )
}

/** What one entry cannot hold of a decision is entered in parts, of the same day and each of other units. */
function checkNumberUnused({ reorganisations }: Organisation, { decision, from, changes }: Reorganisation) {
  const codes = new Set(changes.flatMap(codesIn))
  const isUsed = reorganisations.some(
    (part) =>
      isSameDecision(part.decision, decision) &&
      (part.from !== from || part.changes.flatMap(codesIn).some((code) => codes.has(code))),
  )
  return isUsed ? refuse('number-used', { field: 'decision.number' }) : undefined
}

const isSameDecision = (one: Decision, other: Decision): boolean =>
  one.number.trim() === other.number.trim() && one.date === other.date && one.body.trim() === other.body.trim()

function checkSizes({ changes }: Reorganisation): Refused | undefined {
  if (changes.length === 0) return refuse('missing', { field: 'changes' })
  if (changes.length > CHANGES_MOST)
    return refuse('too-many', { field: 'changes', data: { limit: CHANGES_MOST, actual: changes.length } })
  const actual = JSON.stringify(changes).length
  return actual > LENGTH_MOST
    ? refuse('too-long', { field: 'changes', data: { limit: LENGTH_MOST, actual } })
    : undefined
}

/** Each unit is changed by one change of a decision. */
function checkOnce({ changes }: Reorganisation): Refused | undefined {
  const subjects = changes.flatMap((change, index) => subjectsOf(change).map((code) => ({ code, index })))
  const refused = checkDistinct(
    'subjects',
    subjects.map(({ code }) => code),
    subjects.length,
  )
  if (!refused) return undefined
  const seen = new Set<string>()
  const twice = subjects.find(({ code }) => seen.size === seen.add(code).size)
  return refuse('changed-twice', { field: `changes[${twice?.index ?? 0}]`, data: { unit: twice?.code ?? '' } })
}

/** What a decision of that day or a later one rests on is not changed under its feet. */
function checkNothingLater({ reorganisations }: Organisation, { changes, from }: Reorganisation): Refused | undefined {
  const later = reorganisations.filter((each) => each.from >= from)
  return checkEach(changes, (change, index) => {
    const codes = codesIn(change)
    const built = later.find((each) => each.changes.flatMap(codesIn).some((code) => codes.includes(code)))
    if (!built) return undefined
    const data = { decision: built.decision.number, from: built.from }
    return refuse('built-on', { field: `changes[${index}]`, data })
  })
}

/** A post of a unit that ends is left on the eve; one to be taken up later would stand nowhere. */
const checkTenures = ({ tenures }: Organisation, { changes, from }: Reorganisation): Refused | undefined =>
  checkEach(changes, (change, index) => {
    const ended = endedBy(change)
    const later = tenures.find((tenure) => ended.includes(tenure.unit) && tenure.from >= from)
    if (!later) return undefined
    return refuse('tenure-later', { field: `changes[${index}]`, data: { unit: later.unit, from: later.from } })
  })
