import { type Instant, ok, type Refusal, type Result } from '../core/index.ts'
import type { PersonId } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkLength, checkText } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Body, Round, RoundMember, Task } from './task.ts'
import { isOwnWork, personOf, refuseByRight } from './who.ts'

const bodies: readonly Body[] = ['STANDING_COMMITTEE', 'PEOPLES_COMMITTEE_STANDING']

/** The round in which opinions are being given, if there is one. */
export const openRound = ({ rounds }: Task): Round | undefined => {
  const last = rounds.at(-1)
  return last && last.closedAt === undefined ? last : undefined
}

/** Those whose opinion is still awaited, each once though he may sit in both bodies. */
export const awaitedIn = ({ present, recused, opinions }: Round): readonly PersonId[] =>
  [...new Set(present.map(({ person }) => person))].filter(
    (person) =>
      !recused.some((each) => each.person === person) && !opinions.some((opinion) => opinion.person === person),
  )

/** Opens the round when the meeting opens: recuses whose own work it is, and counts the quorum of both bodies without them. */
export function openRoundOn(
  task: Task,
  { meeting, present, members }: Extract<TaskCommand, { type: 'open-round' }>,
  { today, facts }: Context,
): Result<TaskEvent> {
  const refusal =
    refuseByState(task, 'open-round') ??
    (task.meeting === meeting ? undefined : { code: 'not-now', data: { status: task.status } })
  if (refusal) return { ok: false, refusal }
  const isRecused = ({ person }: RoundMember): boolean => isOwnWork(task, person, today, facts)
  for (const body of bodies) {
    const ofBody = (each: RoundMember): boolean => each.body === body && !isRecused(each)
    const there = present.filter(ofBody).length
    const all = members.filter(ofBody).length
    if (there > facts.cycle.quorum * all) continue
    const needed = Math.floor(facts.cycle.quorum * all) + 1
    return { ok: false, refusal: { code: 'no-quorum', data: { body, present: there, needed } } }
  }
  return ok({ type: 'round-opened', meeting, present, recused: present.filter(isRecused) })
}

export const guardOpinion: Guard = (task, context) => {
  const round = openRound(task)
  return (
    refuseByRight('give-opinion', task, context) ??
    refuseByState(task, 'give-opinion') ??
    (round && refuseSeat(round, context))
  )
}

function refuseSeat(round: Round, context: Context): Refusal | undefined {
  const person = personOf(context)
  if (round.recused.some((each) => each.person === person)) return { code: 'recused' }
  return round.present.some((each) => each.person === person) ? undefined : { code: 'not-present' }
}

/** Given by name; given again while the round is open, the latest counts. The last one awaited closes the round. */
export function giveOpinion(
  task: Task,
  { stance, reason }: Extract<TaskCommand, { type: 'give-opinion' }>,
  context: Context,
): Result<TaskEvent> {
  const refusal = stance === 'AGREE' ? checkLength('reason', reason) : checkText('reason', reason)
  if (refusal) return { ok: false, refusal }
  const round = openRound(task)
  const awaited = round ? awaitedIn(round) : []
  const closes = awaited.length === 1 && awaited[0] === personOf(context)
  return ok({ type: 'opinion-given', stance, reason, closes })
}

export const guardCloseRound: Guard = (task, context) =>
  refuseByRight('close-round', task, context) ?? refuseByState(task, 'close-round')

/** The first opinion of a closed round that the log still holds sealed, and since when it need not. */
export const nextToOpen = ({ rounds }: Task): { readonly of: number; readonly since: Instant } | undefined => {
  for (const { closedAt, unopened } of rounds) {
    const [of] = unopened
    if (closedAt !== undefined && of !== undefined) return { of, since: closedAt }
  }
  return undefined
}

/** One entry for each opinion, so that none grows beyond what an entry may hold. */
export function openOpinion(task: Task, { of }: Extract<TaskCommand, { type: 'open-opinion' }>): Result<TaskEvent> {
  const round = task.rounds.find(({ unopened }) => unopened.includes(of))
  if (!round) return { ok: false, refusal: { code: 'already-done' } }
  return round.closedAt === undefined
    ? { ok: false, refusal: { code: 'round-open' } }
    : ok({ type: 'opinion-opened', of })
}
