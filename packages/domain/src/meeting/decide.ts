import { requireRight } from '../access/acting.ts'
import { isDay } from '../calendar/index.ts'
import {
  checkDistinct,
  checkDocumentNumber,
  checkText,
  LINE,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { guards } from './guards.ts'
import type { Meeting, MeetingCommand, MeetingEvent } from './meeting.ts'
import { bodies, lackingQuorum, membersOn } from './members.ts'

/** Tasks that one sitting can take. */
const AGENDA = 200

/** What a command would change of a sitting, or why it may not. */
export function decide(state: Meeting | undefined, command: MeetingCommand, context: Context): Result<MeetingEvent> {
  if (command.type === 'convene') return state ? refuse('already-done') : convene(command, context)
  if (!state) return refuse('not-found')
  switch (command.type) {
    case 'set-agenda':
      return (
        guards['set-agenda'](state, context) ??
        checkDistinct('agenda', command.agenda, AGENDA) ??
        ok({ type: 'agenda-set', agenda: command.agenda })
      )
    case 'open':
      return guards.open(state, context) ?? open(state, command, context)
    case 'close':
      return (
        guards.close(state, context) ??
        checkDocumentNumber('notice', command.notice) ??
        ok({ type: 'meeting-closed', notice: command.notice.trim() })
      )
  }
}

function convene(command: Extract<MeetingCommand, { type: 'convene' }>, context: Context): Result<MeetingEvent> {
  const refused =
    requireRight(context, 'meeting', 'convene') ??
    checkText('meeting', command.meeting, LINE) ??
    (command.cycle === context.facts.cycle.id ? undefined : refuse('malformed', { field: 'cycle' })) ??
    checkText('title', command.title, LINE) ??
    checkText('place', command.place, LINE) ??
    checkDate(command.date, context) ??
    checkDistinct('agenda', command.agenda, AGENDA)
  if (refused) return refused
  const members = membersOn(context.facts.officials, command.date)
  const empty = bodies.find((body) => !members.some((member) => member.body === body))
  if (empty) return refuse('missing', { field: 'members', data: { body: empty } })
  return ok({ ...command, type: 'convened', members })
}

function checkDate(date: string, context: Context): Refused | undefined {
  if (!isDay(date)) return refuse('malformed', { field: 'date' })
  return date < context.today ? refuse('malformed', { field: 'date', data: { earliest: context.today } }) : undefined
}

/** Members are those in office on the day of the sitting, whoever was in office when it was convened. */
function open(
  state: Meeting,
  { present }: Extract<MeetingCommand, { type: 'open' }>,
  context: Context,
): Result<MeetingEvent> {
  const members = membersOn(context.facts.officials, context.today)
  const stranger = present.findIndex((person) => !members.some((member) => member.person === person))
  const refused =
    (state.agenda.length === 0 ? refuse('missing', { field: 'agenda' }) : undefined) ??
    checkDistinct('present', present, AGENDA) ??
    (stranger === -1 ? undefined : refuse('malformed', { field: `present[${stranger}]` })) ??
    requirePresence(present, context)
  if (refused) return refused
  const lacking = lackingQuorum(members, present, context.facts.cycle.quorum)
  return lacking
    ? refuse('no-quorum', { field: 'present', data: lacking })
    : ok({ type: 'meeting-opened', present, members })
}

/** Who presides is there. */
const requirePresence = (present: readonly string[], { actor }: Context): Refused | undefined =>
  actor.kind === 'PERSON' && present.includes(actor.person) ? undefined : refuse('not-present', { field: 'present' })
