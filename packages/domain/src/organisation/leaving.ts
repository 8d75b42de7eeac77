import { requireRight } from '../access/acting.ts'
import { plusDays, startOfDay } from '../calendar/index.ts'
import { type Instant, ok, refuse, type Result } from '../core/index.ts'
import type { Context, Due } from '../stream/aggregate.ts'
import type { Leaving, Organisation, OrganisationCommand, OrganisationEvent, PostLeft, Tenure } from './organisation.ts'
import { isHeadPost } from './tenures.ts'

type Leave = Extract<OrganisationCommand, { type: 'leave-post' | 'take-up-post' }>

/** Marks what ends a tenure of a head, or gives it an end from the beginning. */
export const handsOver = ({ post, to }: Pick<Tenure, 'post' | 'to'>): { readonly handsOver?: true } =>
  isHeadPost(post) && to !== undefined ? { handsOver: true } : {}

/** The organisation with one more post to be handed over, or the same tenure ending otherwise. */
export const withLeaving = ({ leavings = [] }: Organisation, tenure: string, since: Instant): readonly Leaving[] =>
  leavings.some((each) => each.tenure === tenure) ? leavings : [...leavings, { tenure, since, step: 'ENDS' }]

/** Whether the last day of a tenure has gone by, and with it what was left is fixed. */
export const hasLeft = ({ leavings = [] }: Organisation, tenure: string): boolean =>
  leavings.some((each) => each.tenure === tenure && each.step !== 'ENDS')

/** The same, one step further. */
export const stepped = ({ leavings = [] }: Organisation, tenure: string, step: Leaving['step']): readonly Leaving[] =>
  leavings.map((each) => (each.tenure === tenure ? { ...each, step } : each))

/** Nothing that follows is entered before the newest entry. */
export const touched = (state: Organisation, at: Instant): Organisation =>
  state.leavings === undefined || state.leavings.length === 0
    ? state
    : { ...state, leavings: state.leavings.map((each) => ({ ...each, since: at > each.since ? at : each.since })) }

/** The next post that is left or taken up, on its day or, entered later, at once. */
export function dueOf(state: Organisation): Due<OrganisationCommand> | undefined {
  let next: Due<OrganisationCommand> | undefined
  for (const leaving of state.leavings ?? []) {
    const due = dueFor(state, leaving)
    if (due && (next === undefined || due.at < next.at)) next = due
  }
  return next
}

function dueFor(state: Organisation, leaving: Leaving): Due<OrganisationCommand> | undefined {
  const outgoing = state.tenures.find(({ id }) => id === leaving.tenure)
  const last = outgoing?.to
  if (!outgoing || last === undefined || leaving.step === 'TAKEN_UP') return undefined
  const next = successorOf(state, outgoing)
  const hasLeft = leaving.step === 'LEFT'
  const type = hasLeft ? 'take-up-post' : 'leave-post'
  const day = hasLeft ? next?.from : plusDays(last, 1)
  // Who holds the post on under another decision has left nothing.
  if (day === undefined || (!hasLeft && next?.person === outgoing.person && next.from === day)) return undefined
  const at = startOfDay(day)
  return {
    at: at > leaving.since ? at : leaving.since,
    id: `${type}/${leaving.tenure}`,
    command: { type, tenure: leaving.tenure },
  }
}

/** Whoever holds the post next, in full, acting or for the interim. */
const successorOf = ({ tenures }: Organisation, { id, unit, post, to = '' }: Tenure): Tenure | undefined =>
  tenures
    .filter((each) => each.id !== id && each.unit === unit && each.post === post && each.from > to)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0]

/** What the calendar holds, and nothing else. */
export function decideLeaving(state: Organisation, command: Leave, context: Context): Result<OrganisationEvent> {
  const refused = requireRight(context, 'organisation', command.type)
  if (refused) return refused
  const leaving = state.leavings?.find(({ tenure }) => tenure === command.tenure)
  const due = leaving && dueFor(state, leaving)
  const outgoing = state.tenures.find(({ id }) => id === command.tenure)
  const left = outgoing && leftBy(outgoing)
  if (!outgoing || !left || due?.command.type !== command.type) return refuse('already-done')
  if (context.at < due.at) return refuse('too-early')
  if (command.type === 'leave-post') return ok({ type: 'post-left', ...left })
  const next = successorOf(state, outgoing)
  if (!next) return refuse('not-found', { field: 'tenure' })
  return ok({ type: 'post-taken-up', ...left, incoming: next.person, incomingTenure: next.id, from: next.from })
}

function leftBy({ id, unit, post, person, to, ended, decision }: Tenure): PostLeft | undefined {
  if ((post !== 'SECRETARY' && post !== 'CHAIRMAN') || to === undefined) return undefined
  return { unit, post, outgoing: person, outgoingTenure: id, last: to, decision: ended?.decision ?? decision ?? '' }
}
