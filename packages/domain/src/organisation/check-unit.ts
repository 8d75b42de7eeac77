import { isDay } from '../calendar/index.ts'
import { checkDocumentNumber, checkOneOf, checkText, LINE, refuse, type Refused } from '../core/index.ts'
import {
  superiorFunctions,
  unitKinds,
  type Decision,
  type Person,
  type Organisation,
  type Superiors,
  type UnitForm,
} from './organisation.ts'

const CODE = /^[\p{L}\d][\p{L}\d._-]{0,79}$/u

/** Refuses a unit that is badly described; nothing is said of the tree yet. */
export const checkUnitForm = (field: string, unit: UnitForm): Refused | undefined =>
  (CODE.test(unit.code) ? undefined : refuse('malformed', { field: `${field}.code` })) ??
  checkText(`${field}.name`, unit.name, LINE) ??
  checkOneOf(`${field}.kind`, unit.kind, unitKinds) ??
  checkText(`${field}.collective`, unit.collective, LINE) ??
  checkText(`${field}.group`, unit.group, LINE) ??
  checkSuperiors(`${field}.superiors`, unit)

/** Nothing stands above itself. */
export function checkSuperiors(
  field: string,
  { code, superiors }: { readonly code: string; readonly superiors: Superiors },
): Refused | undefined {
  const own = superiorFunctions.find((each) => superiors[each] === code)
  return own === undefined ? undefined : refuse('cyclic-superiors', { field: `${field}.${own}`, data: { unit: code } })
}

export const checkDecision = (field: string, { number, date, body }: Decision): Refused | undefined =>
  checkDocumentNumber(`${field}.number`, number) ??
  (isDay(date) ? undefined : refuse('malformed', { field: `${field}.date` })) ??
  checkText(`${field}.body`, body, LINE)

/** A person known already keeps the name: two people under one id would be one subject. */
export function checkKnownPerson(field: string, person: Person, state: Organisation | undefined): Refused | undefined {
  const known = state?.people[person.id]
  return (
    checkText(`${field}.id`, person.id, 80) ??
    checkText(`${field}.name`, person.name, LINE) ??
    (known && known.name !== person.name ? refuse('malformed', { field: `${field}.name` }) : undefined)
  )
}

/** Refuses what is no day, or an end before the beginning. */
export function checkSpan(field: string, span: { readonly from: string; readonly to?: string }): Refused | undefined {
  const at = field === '' ? '' : `${field}.`
  if (!isDay(span.from)) return refuse('malformed', { field: `${at}from` })
  if (span.to === undefined) return undefined
  return isDay(span.to) && span.from <= span.to ? undefined : refuse('malformed', { field: `${at}to` })
}
