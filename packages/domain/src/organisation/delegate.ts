import { requireRight } from '../access/acting.ts'
import { remitsOf } from '../access/remits.ts'
import { plusDays } from '../calendar/index.ts'
import {
  checkDistinct,
  checkDocumentNumber,
  checkEach,
  checkText,
  type LocalDate,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkSpan } from './check-unit.ts'
import { isColleagueOn } from './delegation.ts'
import {
  isHeldOn,
  unitSide,
  type Organisation,
  type OrganisationCommand,
  type OrganisationEvent,
  type Tenure,
  type UnitCode,
  type Delegation,
  type DelegationTerms,
  type Mandate,
} from './organisation.ts'
import { overlaps } from './tenures.ts'
import { unitOn } from './units.ts'

type Delegate = Extract<OrganisationCommand, { type: 'delegate' }>
type Revoke = Extract<OrganisationCommand, { type: 'revoke-delegation' }>

/** What is delegated for longer than a year belongs to another post. */
const MOST_DAYS = 365
const REMITS_MOST = 20
/** As many units or tasks as fit one entry. */
const SCOPE_MOST = 200
const REASON_MOST = 500

/** The latest last day of what is delegated from a day on. */
export const lastDayOf = (from: LocalDate): LocalDate => plusDays(from, MOST_DAYS - 1)

/** The holder of a post lets another of the same house do some of its work for some days. */
export function decideDelegation(state: Organisation, command: Delegate, context: Context): Result<OrganisationEvent> {
  const { type: _, ...asked } = command
  const tenure = state.tenures.find(({ id }) => id === asked.tenure)
  const { actor, today } = context
  if (!tenure || actor.kind === 'SYSTEM' || tenure.person !== actor.person)
    return refuse('not-found', { field: 'tenure' })
  if (!isHeldOn(tenure, today)) return refuse('not-yours', { field: 'tenure' })
  const terms = tidy(asked)
  const id = `${tenure.unit}/${terms.number}`
  return (
    checkDocumentNumber('number', asked.number) ??
    (state.delegations?.some((each) => each.id === id) ? refuse('number-used', { field: 'number' }) : undefined) ??
    checkDays(terms, tenure, today) ??
    checkDelegate(state, terms, tenure) ??
    checkRemits(terms, tenure) ??
    checkScope(state, terms, tenure) ??
    checkTwice(state, terms) ??
    ok({ type: 'delegated', id, ...terms })
  )
}

/** A list without anything in it says no more than no list. */
function tidy({ units, tasks, number, ...rest }: DelegationTerms): DelegationTerms {
  return {
    ...rest,
    number: number.trim(),
    ...(units?.length ? { units } : {}),
    ...(tasks?.length ? { tasks } : {}),
  }
}

/** From today at the earliest, within the tenure, for a year at most. */
function checkDays({ from, to }: DelegationTerms, tenure: Tenure, today: LocalDate): Refused | undefined {
  const misspelt = checkSpan('', { from, to })
  if (misspelt) return misspelt
  if (from < today) return refuse('delegated-late', { field: 'from', data: { opens: today } })
  const last = lastDayOf(from)
  if (to > last) return refuse('delegated-long', { field: 'to', data: { last } })
  if (tenure.to === undefined || to <= tenure.to) return undefined
  return refuse('outside-tenure', { field: 'to', data: { from: tenure.from, to: tenure.to } })
}

function checkDelegate(state: Organisation, { delegate, from }: DelegationTerms, tenure: Tenure): Refused | undefined {
  if (!state.people[delegate] || state.erased[delegate] !== undefined) return refuse('not-found', { field: 'delegate' })
  if (delegate === tenure.person) return refuse('to-oneself', { field: 'delegate' })
  return state.tenures.some((held) => held.person === delegate && isColleagueOn(tenure, held, from))
    ? undefined
    : refuse('not-colleague', { field: 'delegate' })
}

function checkRemits({ remits }: DelegationTerms, { post }: Tenure): Refused | undefined {
  const own = remitsOf(post)
  return (
    (remits.length === 0 ? refuse('missing', { field: 'remits' }) : undefined) ??
    checkDistinct('remits', remits, REMITS_MOST) ??
    checkEach(remits, (remit, index) =>
      own.includes(remit) ? undefined : refuse('not-delegable', { field: `remits[${index}]` }),
    )
  )
}

/** Units that the post reaches. Whether a task is there, the organisation does not know: of one that is not, nothing can be done. */
const checkScope = (
  state: Organisation,
  { units = [], tasks = [], from }: DelegationTerms,
  tenure: Tenure,
): Refused | undefined =>
  checkDistinct('units', units, SCOPE_MOST) ??
  checkDistinct('tasks', tasks, SCOPE_MOST) ??
  checkEach(units, (code, index) => {
    const field = `units[${index}]`
    if (!unitOn(state, code, from)) return refuse('not-found', { field })
    return reaches(tenure, code) ? undefined : refuse('outside-seat', { field, data: { unit: code } })
  })

/** Whether the post has to do with that unit: its own, those of its area, or any from the authority. */
function reaches({ post, unit, area }: Tenure, code: UnitCode): boolean {
  if (post === 'AREA_OFFICER') return area?.includes(code) === true
  return unitSide.includes(post) ? unit === code : true
}

/** One work of one post is done for its holder by one at a time: else nobody could say who had to. */
function checkTwice({ delegations = [] }: Organisation, terms: DelegationTerms): Refused | undefined {
  const other = delegations.find(
    (each) => each.tenure === terms.tenure && !each.revoked && overlaps(each, terms) && sharesWork(each, terms),
  )
  if (!other) return undefined
  const { number, from, to } = other
  return refuse('delegated-twice', { field: 'remits', data: { number, from, to } })
}

const sharesWork = (one: DelegationTerms, other: DelegationTerms): boolean =>
  one.remits.some((remit) => other.remits.includes(remit)) && meet(one, other)

/** Two scopes meet in what both name; a unit and a task may, for all that the organisation knows. */
function meet(one: DelegationTerms, other: DelegationTerms): boolean {
  if (isWhole(one) || isWhole(other)) return true
  const share = (some: readonly string[] = [], more: readonly string[] = []) => some.some((each) => more.includes(each))
  return (
    share(one.units, other.units) ||
    share(one.tasks, other.tasks) ||
    (one.units !== undefined && other.tasks !== undefined) ||
    (one.tasks !== undefined && other.units !== undefined)
  )
}

const isWhole = ({ units, tasks }: DelegationTerms): boolean => units === undefined && tasks === undefined

/** At once and for good, by whoever gave it, or by the office or the chair of the authority. */
export function decideRevocation(state: Organisation, command: Revoke, context: Context): Result<OrganisationEvent> {
  const { reason } = command
  const found = state.delegations?.find(({ id }) => id === command.delegation)
  if (!found) return refuse('not-found', { field: 'delegation' })
  return (
    (isGiver(state, found, context) ? undefined : requireRight(context, 'organisation', 'revoke-delegation')) ??
    (found.revoked ? refuse('already-done', { field: 'delegation' }) : undefined) ??
    (context.today > found.to ? refuse('too-late', { field: 'delegation', data: { closes: found.to } }) : undefined) ??
    checkText('reason', reason, REASON_MOST) ??
    ok({ type: 'delegation-revoked', delegation: found.id, reason })
  )
}

const isGiver = (state: Organisation, { id }: Delegation, { actor }: Context): boolean =>
  actor.kind === 'PERSON' &&
  tenureSpokenOf(state, { type: 'revoke-delegation', delegation: id })?.person === actor.person

/** Whether somebody may put an end to a delegation now: whoever gave it, the office or the chair, while there is something to end. */
export const mayRevoke = (
  { tenure, revoked, to }: Mandate,
  context: Pick<Context, 'actor' | 'today' | 'facts'>,
): boolean =>
  !revoked &&
  context.today <= to &&
  ((context.actor.kind === 'PERSON' && context.actor.person === tenure.person) ||
    !requireRight(context, 'organisation', 'revoke-delegation'))

/** The tenure that is delegated from, or from which something delegated is revoked: its holder speaks of it under it. */
export function tenureSpokenOf(
  { delegations = [], tenures }: Organisation,
  command: { readonly type: string; readonly tenure?: unknown; readonly delegation?: unknown },
): Tenure | undefined {
  const id =
    command.type === 'delegate'
      ? command.tenure
      : command.type === 'revoke-delegation'
        ? delegations.find((each) => each.id === command.delegation)?.tenure
        : undefined
  return tenures.find((tenure) => tenure.id === id)
}
