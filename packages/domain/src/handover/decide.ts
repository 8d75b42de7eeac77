import { requireRight } from '../access/acting.ts'
import { plusDays } from '../calendar/index.ts'
import { bytesOf, ENTRY_EVENT_BYTES, ok, refuse, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { type CalendarCommand, upcoming } from './due.ts'
import { evolveLines } from './evolve.ts'
import { guards } from './guards.ts'
import {
  handoverOf,
  type HandoverAct,
  type HandoverCommand,
  type HandoverEvent,
  type HandoverRole,
  type HandoverTask,
} from './handover.ts'
import { checkItems, checkObjections, checkRuling } from './items.ts'
import { answeredFor, differs, objectedTo, textOf } from './text.ts'
import { mayReadHandover, missingRoles, rolesOf } from './who.ts'

/** What a command would change of a hand-over act, or why it may not. */
export function decide(
  act: HandoverAct | undefined,
  command: HandoverCommand,
  context: Context,
): Result<HandoverEvent> {
  const decided = decideContent(act, command, context)
  return decided.ok && bytesOf(decided.value) > ENTRY_EVENT_BYTES
    ? refuse('too-long', { data: { limit: ENTRY_EVENT_BYTES } })
    : decided
}

function decideContent(
  act: HandoverAct | undefined,
  command: HandoverCommand,
  context: Context,
): Result<HandoverEvent> {
  if (command.type === 'lay') return act ? refuse('already-done') : lay(command, context)
  if (!act || !mayReadHandover(act, context.actor, context.today, context.facts.cycle.authority))
    return refuse('not-found')
  switch (command.type) {
    case 'lay-more':
      return requireRight(context, 'handover', 'lay-more') ?? layMore(act, command.tasks, context)
    case 'propose':
      return (
        guards.propose(act, context) ??
        checkItems(command.items, answeredFor(act)) ??
        ok({ type: 'handover-proposed', items: command.items })
      )
    case 'answer':
      return (
        guards.answer(act, context) ??
        checkObjections(command.objections, answeredFor(act)) ??
        answer(act, command.objections, context)
      )
    case 'rule':
      return (
        guards.rule(act, context) ??
        checkRuling(command.items, objectedTo(act)) ??
        ok({ type: 'handover-ruled', items: command.items, act: hashAfter(act, command, context) })
      )
    case 'sign':
      return sign(act, command.act, context)
    case 'remind':
    case 'pass-days':
      return requireRight(context, 'handover', command.type) ?? passDate(act, command, context)
    case 'close':
      return (
        requireRight(context, 'handover', 'close') ??
        (isOver(act) ? refuse('already-done') : ok({ type: 'handover-lapsed' }))
      )
  }
}

function lay(command: Extract<HandoverCommand, { type: 'lay' }>, context: Context): Result<HandoverEvent> {
  const { type: _, tasks, of, ...frame } = command
  const handover = handoverOf(frame).slice('handover/'.length)
  return (
    requireRight(context, 'handover', 'lay') ??
    ok({
      type: 'handover-laid',
      handover,
      ...frame,
      tasks,
      of,
      ...wholeAct({ ...frame, lines: tasks, of }, context),
    })
  )
}

function layMore(act: HandoverAct, tasks: readonly HandoverTask[], context: Context): Result<HandoverEvent> {
  if (act.status !== 'LAYING') return refuse('already-done')
  const lines = [...act.lines, ...tasks]
  return ok({ type: 'handover-continued', tasks, ...wholeAct({ ...act, lines }, context) })
}

/** Where the outgoing head answers for nothing there is nothing to say: once every task stands in it, it is signed. */
function wholeAct(
  act: Parameters<typeof textOf>[0] & Pick<HandoverAct, 'of'>,
  { hash }: Pick<Context, 'hash'>,
): { readonly act?: string } {
  return act.lines.length < act.of || answeredFor(act).length > 0 ? {} : { act: hash(textOf(act)) }
}

const isOver = ({ status }: HandoverAct): boolean => status === 'SIGNED' || status === 'LAPSED'

function answer(
  act: HandoverAct,
  objections: Extract<HandoverCommand, { type: 'answer' }>['objections'],
  context: Context,
): Result<HandoverEvent> {
  const whole = objections.length === 0 ? { act: hashAfter(act, { type: 'answer', objections }, context) } : {}
  return ok({ type: 'handover-answered', objections, ...whole })
}

/** Hash of the act as it stands once this is said. */
const hashAfter = (
  act: HandoverAct,
  said: Parameters<typeof evolveLines>[1],
  { hash }: Pick<Context, 'hash'>,
): string => hash(textOf({ ...act, lines: evolveLines(act.lines, said) }))

function sign(act: HandoverAct, signed: string, context: Context): Result<HandoverEvent> {
  const refused = guards.sign(act, context)
  if (refused) return refused
  const missing = missingRoles(act)
  const roles = rolesOf(act, context).filter((role) => missing.includes(role))
  if (act.hash !== signed) return refuse('terms-changed', { field: 'act' })
  return ok({ type: 'handover-signed', roles, act: signed, completes: missing.every((role) => roles.includes(role)) })
}

/** An act of the calendar stands if the calendar holds it for this act, and its moment has come. */
function passDate(act: HandoverAct, command: CalendarCommand, context: Context): Result<HandoverEvent> {
  const { today, facts } = context
  const listed = upcoming(act, facts).find(
    (each) =>
      each.command.type === command.type && (command.type === 'pass-days' || dayIn(each.command) === command.day),
  )
  if (!listed) return refuse('not-now', { data: { status: act.status } })
  if (today <= listed.after) return refuse('too-early', { data: { opens: plusDays(listed.after, 1) } })
  if (command.type === 'remind')
    return ok({
      type: 'handover-reminded',
      day: command.day,
      escalated: command.escalate,
      awaited: awaitedIn(act),
    })
  return passStep(act, context)
}

const dayIn = (command: CalendarCommand): number | undefined => (command.type === 'remind' ? command.day : undefined)

function passStep(act: HandoverAct, context: Context): Result<HandoverEvent> {
  if (act.status === 'PROPOSING') return ok({ type: 'handover-days-passed', step: 'PROPOSING' })
  const whole = !act.lines.some(differs)
  return ok({
    type: 'handover-days-passed',
    step: 'ANSWERING',
    ...(whole ? { act: hashAfter(act, { type: 'pass-days' }, context) } : {}),
  })
}

/** Whose word or signature the act waits for. */
function awaitedIn(act: HandoverAct): readonly HandoverRole[] {
  switch (act.status) {
    case 'LAYING':
      return []
    case 'PROPOSING':
      return ['OUTGOING']
    case 'ANSWERING':
      return ['INCOMING']
    case 'RULING':
      return ['SUPERIOR']
    case 'SIGNING':
      return missingRoles(act)
    case 'SIGNED':
    case 'LAPSED':
      return []
  }
}
