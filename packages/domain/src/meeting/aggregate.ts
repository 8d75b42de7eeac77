import type { CycleFacts } from '../cycle/cycle.ts'
import type { Aggregate, Recorded, Todo } from '../stream/aggregate.ts'
import { decide } from './decide.ts'
import type { Meeting, MeetingCommand, MeetingEvent } from './meeting.ts'

/** A sitting: convened with an agenda, opened with a quorum, closed with the number of its notice. */
export const meetingAggregate: Aggregate<Meeting, MeetingCommand, MeetingEvent> = {
  kind: 'meeting',
  decide,
  evolve,
  due: () => undefined,
  isFinal: (state) => state.status === 'CLOSED',
  todos,
}

function evolve(state: Meeting | undefined, { event, at, seq }: Recorded<MeetingEvent>): Meeting {
  if (event.type === 'convened') {
    const { type: _, meeting, ...rest } = event
    return { ...rest, id: meeting, status: 'CONVENED', present: [], seq }
  }
  if (!state) throw new Error(`${event.type} on a meeting never convened`)
  switch (event.type) {
    case 'agenda-set':
      return { ...state, agenda: event.agenda, seq }
    case 'meeting-opened':
      return { ...state, status: 'OPEN', present: event.present, members: event.members, openedAt: at, seq }
    case 'meeting-closed':
      return { ...state, status: 'CLOSED', notice: event.notice, seq }
  }
}

function todos(state: Meeting, facts: CycleFacts): readonly Todo[] {
  const common = { unit: facts.cycle.authority, due: state.date, about: { meeting: state.id, title: state.title } }
  switch (state.status) {
    case 'CONVENED':
      return [{ ...common, kind: 'open-meeting', post: 'STANDING_COMMITTEE_CHAIR' }]
    case 'OPEN':
      return [
        { ...common, kind: 'close-meeting', post: 'STANDING_COMMITTEE_CHAIR' },
        { ...common, kind: 'close-meeting', post: 'SECRETARIAT' },
      ]
    case 'CLOSED':
      return []
  }
}
