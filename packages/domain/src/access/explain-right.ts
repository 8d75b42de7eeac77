import { dayOf } from '../calendar/index.ts'
import type { Instant, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { tenureInAct } from '../handover/who.ts'
import { mandatesOn, type DelegationStanding } from '../organisation/delegation.ts'
import { isHeldOn, type Actor, type Tenure, type Mandate } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { onlyAudits } from '../stream/authority.ts'
import { guards as taskGuards } from '../task/guards.ts'
import { taskSeat } from '../task/who.ts'
import { type About, isOfSystem, mandateNotInForce, type Seated, seatOf, seatsBy, tenureIn } from './acting.ts'
import { guardOf, readingOf, statusOf, type Matter, unitOf } from './matter.ts'
import { mayRead } from './may-read.ts'
import { rightTo } from './rights.ts'
import type { Personal, Right, Seat } from './seat.ts'

/** Why somebody may not: the first reason, in the order in which the rules ask. */
export type Because =
  | { readonly why: 'no-such-act' }
  /** Who only audits changes nothing. */
  | { readonly why: 'only-audits' }
  /** To him it is not there. */
  | { readonly why: 'unseen' }
  | { readonly why: 'system-only' }
  /** It was delegated to him by whoever may do it, but this is never done for another. */
  | { readonly why: 'not-delegable'; readonly mandate: Mandate; readonly personal: Personal }
  /** What was delegated to him is other work, or of other units and tasks. */
  | { readonly why: 'outside-delegation'; readonly mandate: Mandate }
  | {
      readonly why: 'delegation-over'
      readonly mandate: Mandate
      readonly standing: Exclude<DelegationStanding, 'IN_FORCE'>
    }
  /** He holds none of the posts, nor has anybody delegated one to him. */
  | { readonly why: 'no-post'; readonly needed: readonly Seat[] }
  /** He holds the post, but for another unit, area or authority. */
  | { readonly why: 'elsewhere'; readonly tenure: Tenure; readonly needed: readonly Seat[] }
  /** He held the post there, or will. */
  | { readonly why: 'not-in-office'; readonly tenure: Tenure }
  | { readonly why: 'not-the-subject' }
  | { readonly why: 'own-work' }
  | { readonly why: 'state'; readonly state: string; readonly states: readonly string[] }
  /** The calendar, a sealed round, a request already answered: as the rule says it. */
  | { readonly why: 'refused'; readonly refusal: Refusal }

export type Ruling =
  /** Under which tenure; `for`: it is another's, who delegated it. */
  | { readonly allowed: true; readonly under?: Tenure; readonly for?: Mandate }
  | { readonly allowed: false; readonly because: Because }

const no = (because: Because): Ruling => ({ allowed: false, because })

/**
 * Whether somebody may do something to a thing at a moment, and under which tenure or why not. What is written in the
 * command is not looked at. `subject` names the part, period, request or lapse it is about, where it is about one.
 */
export function explainRight(
  actor: Actor,
  { command, subject = '' }: { readonly command: string; readonly subject?: string | undefined },
  matter: Matter,
  { facts, at }: { readonly facts: CycleFacts; readonly at: Instant },
): Ruling {
  const right = rightTo(matter.kind, command)
  if (!right) return no({ why: 'no-such-act' })
  const today = dayOf(at)
  const context: Context = { at, today, real: at, actor, facts, hash: () => '' }
  if (onlyAudits(actor, today)) return no({ why: 'only-audits' })
  const reading = readingOf(matter)
  if (reading && !mayRead(reading.kind, reading.thing, { actor, today, authority: facts.cycle.authority }))
    return no({ why: 'unseen' })
  const because = withoutSeat(right, matter, context) ?? inWrongState(right, matter)
  if (because) return no(because)
  const refusal = guardOf(matter, command, subject, context)
  if (refusal) return no(meaningOf(refusal, right, matter))
  if (matter.kind === 'handover') {
    const under = tenureInAct(matter.act, context)
    return { allowed: true, ...(under ? { under } : {}) }
  }
  const seated = seatIn(matter, command, right, { subject, context })
  return {
    allowed: true,
    ...(seated ? { under: seated.tenure } : {}),
    ...(seated?.mandate ? { for: seated.mandate } : {}),
  }
}

const aboutOf = (matter: Matter): About => ({
  unit: unitOf(matter),
  task: matter.kind === 'task' ? matter.task?.id : undefined,
})

function seatIn(
  matter: Matter,
  command: string,
  right: Right,
  { subject, context }: { readonly subject: string; readonly context: Context },
): Seated | undefined {
  return matter.kind === 'task' && matter.task && isOfTask(command)
    ? taskSeat(command, matter.task, context, subject)
    : seatOf(right, aboutOf(matter), context)
}

const isOfTask = (command: string): command is keyof typeof taskGuards => Object.hasOwn(taskGuards, command)

function withoutSeat(right: Right, matter: Matter, context: Context): Because | undefined {
  const { actor } = context
  if (right.besides === 'ANYBODY') return undefined
  if (actor.kind === 'SYSTEM') return right.besides === 'SYSTEM' ? undefined : { why: 'no-post', needed: right.seats }
  if (isOfSystem(right)) return { why: 'system-only' }
  if (right.besides === 'SUBJECT' && matter.kind === 'assessment' && matter.assessment.kind === 'LEADER')
    return matter.assessment.subject === actor.person ? undefined : { why: 'not-the-subject' }
  if (right.besides === 'HOLDER' && actor.tenures.some((tenure) => isHeldOn(tenure, context.today))) return undefined
  if (right.besides === 'OUTGOING' && matter.kind === 'handover' && matter.act.outgoing === actor.person)
    return undefined
  if (seatOf(right, aboutOf(matter), context)) return undefined
  const byDelegation = withoutDelegation(right, matter, context)
  if (byDelegation) return byDelegation
  const held = actor.tenures.filter(({ post }) => right.seats.some(({ posts }) => posts.includes(post)))
  const past = held.find((tenure) => wasSeated(tenure, right, matter, context))
  if (past) return { why: 'not-in-office', tenure: past }
  const now = held.find((tenure) => isHeldOn(tenure, context.today))
  return now ? { why: 'elsewhere', tenure: now, needed: right.seats } : { why: 'no-post', needed: right.seats }
}

/** Of what was delegated to him by somebody who could do this: why it does not help him. What is in force comes first. */
function withoutDelegation(right: Right, matter: Matter, context: Context): Because | undefined {
  const { actor, today } = context
  for (const mandate of mandatesOn(actor, today)) {
    if (seatsBy(mandate, right, aboutOf(matter), context).length === 0) continue
    if (right.personal !== undefined) return { why: 'not-delegable', mandate, personal: right.personal }
    return { why: 'outside-delegation', mandate }
  }
  const over = mandateNotInForce(right, aboutOf(matter), context)
  if (over) return { why: 'delegation-over', ...over }
  return undefined
}

/** Whether the tenure would fill a seat on its first day. */
const wasSeated = (tenure: Tenure, { seats }: Right, matter: Matter, context: Context): boolean =>
  seats.some(
    (seat) =>
      context.actor.kind === 'PERSON' &&
      tenureIn(seat, unitOf(matter), {
        ...context,
        actor: { ...context.actor, tenures: [tenure] },
        today: tenure.from,
      }) !== undefined,
  )

function inWrongState(right: Right, matter: Matter): Because | undefined {
  const state = statusOf(matter)
  if (right.in === 'ANY') return state === 'CLOSED' ? { why: 'state', state, states: [] } : undefined
  if (right.in === 'NEW') return state === undefined ? undefined : { why: 'state', state, states: [] }
  return state === undefined ? { why: 'state', state: 'NEW', states: right.in } : undefined
}

function meaningOf(refusal: Refusal, right: Right, matter: Matter): Because {
  if (refusal.code === 'own-work') return { why: 'own-work' }
  const state = statusOf(matter)
  if (refusal.code === 'not-now' && refusal.data?.['status'] === state && typeof right.in !== 'string')
    return { why: 'state', state: state ?? 'NEW', states: right.in }
  return { why: 'refused', refusal }
}
